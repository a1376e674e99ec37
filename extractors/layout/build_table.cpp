#include "extractors/layout/build_table.h"

#include <algorithm>

#include "extractors/layout/assemble_lines.h"

namespace prongsai {
namespace {

using Words = std::vector<const Word*>;

constexpr double kCellGap = 0.5;

std::size_t column_at(const std::vector<Points>& edges, Points x) {
  std::size_t column = 0;
  while (column + 2 < edges.size() && x >= edges[column + 1]) ++column;
  return column;
}

Rect box_of(const Words& words) {
  Rect box = words.front()->box;
  for (const Word* word : words) box = unite(box, word->box);
  return box;
}

class Builder {
 public:
  Builder(const TablePlan& plan, const Page& page)
      : plan_(plan), page_(page), edges_(column_edges(plan.header.spans)) {}

  Table build() {
    add_header();
    const int header_rows = table_.rows;
    for (std::size_t i = 0; i < plan_.rows.size(); ++i) add_body_row(i);
    for (const auto& [row, column] : plan_.merged)
      merge_up(header_rows + static_cast<int>(row), static_cast<int>(column));
    settle_boxes();
    table_.columns = static_cast<int>(edges_.size()) - 1;
    table_.column_edges = edges_;
    table_.evidence = TableEvidence::kAlignment;
    table_.origin = {page_.number, Rect{edges_.front(), tops_.front(), edges_.back(), bottom_}};
    return std::move(table_);
  }

 private:
  void add_header() {
    Words all;
    for (const Words& words : plan_.header.words) all.insert(all.end(), words.begin(), words.end());
    for (const HeaderOver& over : plan_.header.over)
      all.insert(all.end(), over.words.begin(), over.words.end());
    if (all.empty()) return;  // a piece that goes on without one
    if (plan_.header.over.empty()) return add_row(plan_.header.words, box_of(all));
    add_header_over(box_of(all));
  }

  // Two rows: the headers over several columns, and below them those columns' own; all others reach
  // over both.
  void add_header_over(const Rect& box) {
    Points parting = box.y0;
    std::vector<bool> below(edges_.size() - 1, false);
    for (const HeaderOver& over : plan_.header.over) {
      parting = std::max(parting, box_of(over.words).y1);
      add_cell(0, over.first, over.words).column_span =
          static_cast<int>(over.last - over.first) + 1;
      for (std::size_t c = over.first; c <= over.last; ++c) below[c] = true;
    }
    for (std::size_t c = 0; c < below.size(); ++c) {
      if (!below[c]) add_cell(0, c, plan_.header.words[c]).row_span = 2;
    }
    std::stable_sort(table_.cells.begin(), table_.cells.end(),
                     [](const Cell& a, const Cell& b) { return a.column < b.column; });
    for (std::size_t c = 0; c < below.size(); ++c) {
      if (below[c]) add_cell(1, c, plan_.header.words[c]);
    }
    tops_ = {box.y0, parting};
    bottom_ = box.y1;
    table_.rows = 2;
  }

  Cell& add_cell(int row, std::size_t column, const Words& words) {
    Cell cell;
    cell.row = row;
    cell.column = static_cast<int>(column);
    if (!words.empty()) cell.lines = assemble_lines(words, page_);
    table_.cells.push_back(std::move(cell));
    return table_.cells.back();
  }

  void add_body_row(std::size_t index) {
    Rect box = plan_.rows[index].front().box;
    for (const TextRow& row : plan_.rows[index]) box = unite(box, row.box);
    if (plan_.alone[index]) return add_row_over(plan_.rows[index], box);
    std::vector<Words> columns(edges_.size() - 1);
    for (const TextRow& row : plan_.rows[index]) {
      for (const Word* word : row.words)
        columns[column_at(edges_, word->box.centre().x)].push_back(word);
    }
    add_row(columns, box);
  }

  // A row whose text runs over several columns: each run of words is a cell as wide as it. Further
  // lines go on in the cells above them.
  void add_row_over(std::span<const TextRow> rows, const Rect& box) {
    begin_row(box);
    std::size_t next = 0;
    for (const WordRun& run : runs_of(rows.front(), kCellGap)) {
      const std::size_t first = std::max(next, column_at(edges_, run.box.x0));
      if (first + 1 >= edges_.size()) {
        append(table_.cells.back(), run.words);
        continue;
      }
      while (next < first) add_cell(table_.rows, next++, {});
      const std::size_t last = std::max(first, column_at(edges_, run.box.x1));
      add_cell(table_.rows, first, run.words).column_span = static_cast<int>(last - first) + 1;
      next = last + 1;
    }
    while (next + 1 < edges_.size()) add_cell(table_.rows, next++, {});
    for (const TextRow& line : rows.subspan(1)) {
      for (const WordRun& run : runs_of(line, kCellGap)) append(cell_over(run), run.words);
    }
    ++table_.rows;
  }

  // The cell of the row being added that the run begins in.
  Cell& cell_over(const WordRun& run) {
    const int column = static_cast<int>(column_at(edges_, run.box.x0));
    const auto cell =
        std::find_if(table_.cells.rbegin(), table_.cells.rend(), [&](const Cell& one) {
          return one.row == table_.rows && one.column <= column &&
                 column < one.column + one.column_span;
        });
    return *cell;
  }

  void append(Cell& cell, const Words& words) {
    std::vector<Line> lines = assemble_lines(words, page_);
    cell.lines.insert(cell.lines.end(), lines.begin(), lines.end());
  }

  // Rows meet in the middle between their words.
  void begin_row(const Rect& box) {
    tops_.push_back(tops_.empty() ? box.y0 : (bottom_ + box.y0) / 2);
    bottom_ = box.y1;
  }

  void add_row(const std::vector<Words>& columns, const Rect& box) {
    begin_row(box);
    for (std::size_t c = 0; c < columns.size(); ++c) add_cell(table_.rows, c, columns[c]);
    ++table_.rows;
  }

  // Puts the cell's lines to the cell above, which reaches over its place from now on.
  void merge_up(int row, int column) {
    const Cell& cell = cell_at(row, column);
    Cell& above = cell_at(row - 1, column);
    above.lines.insert(above.lines.end(), cell.lines.begin(), cell.lines.end());
    above.row_span += cell.row_span;
    table_.cells.erase(table_.cells.begin() + (&cell - table_.cells.data()));
  }

  // The cell that covers the place; all places of columns are covered here.
  Cell& cell_at(int row, int column) {
    return *std::find_if(table_.cells.begin(), table_.cells.end(), [&](const Cell& cell) {
      return cell.column <= column && column < cell.column + cell.column_span && cell.row <= row &&
             row < cell.row + cell.row_span;
    });
  }

  void settle_boxes() {
    for (Cell& cell : table_.cells) {
      const auto row = static_cast<std::size_t>(cell.row);
      const auto column = static_cast<std::size_t>(cell.column);
      const std::size_t next = row + static_cast<std::size_t>(cell.row_span);
      const Points below = next < tops_.size() ? tops_[next] : bottom_;
      cell.origin = {page_.number,
                     Rect{edges_[column], tops_[row],
                          edges_[column + static_cast<std::size_t>(cell.column_span)], below}};
    }
  }

  const TablePlan& plan_;
  const Page& page_;
  std::vector<Points> edges_;
  std::vector<Points> tops_;
  Points bottom_ = 0;
  Table table_;
};

}  // namespace

void take_out(const Table& table, const Page& page, std::vector<const Word*>& outside) {
  std::vector<bool> taken(page.words.size(), false);
  for (const Cell& cell : table.cells) {
    for (const Line& line : cell.lines) {
      for (const int word : line.words) taken[static_cast<std::size_t>(word)] = true;
    }
  }
  std::erase_if(outside, [&](const Word* word) {
    return taken[static_cast<std::size_t>(word - page.words.data())];
  });
}

Table build_table(const TablePlan& plan, const Page& page) { return Builder(plan, page).build(); }

}  // namespace prongsai
