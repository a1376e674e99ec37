#include "extractors/layout/header_above.h"

#include <algorithm>
#include <optional>

#include "extractors/layout/assemble_lines.h"

namespace prongsai {
namespace {

// Words of one line that stand this near belong together (share of the font size); between header
// cells lies more.
constexpr double kOneRun = 0.8;
// From the header's last line to the grid, and from line to line (shares of the font size).
constexpr double kNextLine = 2.0;
// Header cells have up to this many lines.
constexpr int kMostLines = 4;
constexpr Points kSlack = 2.0;

struct Run {
  Rect box;
  std::vector<const Word*> words;
};

std::vector<Run> runs_of(std::vector<const Word*> line) {
  std::sort(line.begin(), line.end(),
            [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  std::vector<Run> runs;
  for (const Word* word : line) {
    if (runs.empty() || word->box.x0 - runs.back().box.x1 > kOneRun * word->font_size)
      runs.push_back({word->box, {}});
    runs.back().box = unite(runs.back().box, word->box);
    runs.back().words.push_back(word);
  }
  return runs;
}

std::optional<std::size_t> column_of(const Table& table, const Rect& box) {
  for (std::size_t c = 0; c + 1 < table.column_edges.size(); ++c) {
    if (box.x0 >= table.column_edges[c] - kSlack && box.x1 <= table.column_edges[c + 1] + kSlack)
      return c;
  }
  return std::nullopt;
}

// The words of the lowest line above `limit`.
std::vector<const Word*> line_above(const std::vector<const Word*>& words, Points limit) {
  const Word* lowest = nullptr;
  for (const Word* word : words) {
    if (word->baseline < limit && (!lowest || word->baseline > lowest->baseline)) lowest = word;
  }
  std::vector<const Word*> line;
  if (!lowest || limit - lowest->baseline > kNextLine * lowest->font_size) return line;
  for (const Word* word : words) {
    if (word->baseline < limit && lowest->baseline - word->baseline < 0.35 * lowest->font_size)
      line.push_back(word);
  }
  return line;
}

using Columns = std::vector<std::vector<const Word*>>;

// The lines above the table whose every run stands in one column.
Columns collect(const Table& table, const std::vector<const Word*>& outside, Points& top) {
  Columns columns(static_cast<std::size_t>(table.columns));
  Points limit = table.origin.box->y0;
  for (int line = 0; line < kMostLines; ++line) {
    const std::vector<const Word*> words = line_above(outside, limit);
    const std::vector<Run> runs = runs_of(words);
    if (runs.empty()) break;
    Columns placed(columns.size());
    for (const Run& run : runs) {
      const auto column = column_of(table, run.box);
      if (!column) return columns;
      auto& into = placed[*column];
      into.insert(into.end(), run.words.begin(), run.words.end());
    }
    // A line alone in one column above the others' is a caption.
    if (runs.size() < 2 && line > 0) break;
    for (std::size_t c = 0; c < columns.size(); ++c)
      columns[c].insert(columns[c].end(), placed[c].begin(), placed[c].end());
    for (const Word* word : words) {
      limit = std::min(limit, word->baseline);
      top = std::min(top, word->box.y0);
    }
  }
  return columns;
}

}  // namespace

void adopt_header_above(Table& table, std::vector<const Word*>& outside, const Page& page) {
  if (table.columns < 3 || table.column_edges.empty()) return;
  const Rect grid = *table.origin.box;
  Points top = grid.y0;
  const Columns columns = collect(table, outside, top);
  const auto filled = std::count_if(columns.begin(), columns.end(),
                                    [](const auto& words) { return !words.empty(); });
  if (filled < table.columns) return;
  for (Cell& cell : table.cells) ++cell.row;
  std::vector<Cell> header;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    Cell cell;
    cell.column = static_cast<int>(c);
    cell.origin = {page.number,
                   Rect{table.column_edges[c], top, table.column_edges[c + 1], grid.y0}};
    cell.lines = assemble_lines(columns[c], page);
    header.push_back(std::move(cell));
    std::erase_if(outside, [&](const Word* word) {
      return std::find(columns[c].begin(), columns[c].end(), word) != columns[c].end();
    });
  }
  table.cells.insert(table.cells.begin(), header.begin(), header.end());
  ++table.rows;
  table.origin.box->y0 = top;
}

}  // namespace prongsai
