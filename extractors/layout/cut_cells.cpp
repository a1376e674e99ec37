#include "extractors/layout/cut_cells.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extractors/layout/cut_text.h"

namespace prongsai {
namespace {

// A line lies below a cell where lines cover at least this share of its lower edge.
constexpr double kClosed = 0.5;
constexpr Points kAtEdge = 3.0;

// The lower edge of the page's last table; nothing where it has none.
std::optional<Points> end_of_table(const Page& page) {
  for (auto block = page.blocks.rbegin(); block != page.blocks.rend(); ++block) {
    if (block->kind == BlockKind::kTable && block->table.origin.box)
      return block->table.origin.box->y1;
  }
  return std::nullopt;
}

// The lines of a cell fill it to its lower edge and the last one to the right, as where a text is
// cut. Texts seldom end so: the last line of a paragraph is of any length, and a cell over several
// rows is as high as its rows.
bool is_full(const Cell& cell) {
  if (cell.row_span == 1 || cell.lines.size() < 2 || !cell.origin.box) return false;
  const auto& last = cell.lines.back().origin.box;
  const auto& above = cell.lines[cell.lines.size() - 2].origin.box;
  if (!last || !above || last->y0 <= above->y0) return false;
  constexpr double kMostSpace = 2.5;  // of the letters' height: a word that did not fit is as wide
  return cell.origin.box->y1 - last->y1 < last->y0 - above->y0 &&
         cell.origin.box->x1 - last->x1 < kMostSpace * (last->y1 - last->y0);
}

}  // namespace

bool is_open(const Table& table, const Cell& cell, const Page& page) {
  const auto y = end_of_table(page);
  if (!y || table.column_edges.empty() || table.evidence != TableEvidence::kRulings) return false;
  const Points x0 = table.column_edges[static_cast<std::size_t>(cell.column)];
  const Points x1 = table.column_edges[static_cast<std::size_t>(cell.column + cell.column_span)];
  Points covered = 0;
  for (const Ruling& ruling : page.rulings) {
    if (!ruling.horizontal() || std::abs(ruling.box.y0 - *y) > kAtEdge) continue;
    covered += std::max(0.0, std::min(ruling.box.x1, x1) - std::max(ruling.box.x0, x0));
  }
  return covered < kClosed * (x1 - x0);
}

std::vector<Cell> put_back_cut_cells(Table& joined, int row, const Page& before) {
  std::vector<Cell> rests;
  for (Cell& cell : joined.cells) {
    if (cell.row + cell.row_span != row || cell.lines.empty()) continue;
    const auto rest =
        std::find_if(joined.cells.begin(), joined.cells.end(), [&](const Cell& below) {
          return below.row == row && below.column == cell.column &&
                 below.column_span == cell.column_span;
        });
    if (rest == joined.cells.end()) continue;
    const bool empty = rest->lines.empty() && (cell.row_span > 1 || rest->row_span > 1);
    const bool merged = cell.row_span > 1 || rest->row_span > 1;
    const bool cut =
        merged && (is_open(joined, cell, before) || begins_within_sentence(plain_text(*rest)) ||
                   text_goes_on(cell, *rest) || said_in_one(joined, cell, *rest) ||
                   lacks_its_mark(joined, *rest) || is_full(cell));
    if (!empty && !cut) continue;
    rests.push_back(*rest);
    rests.back().lines.clear();
    cell.lines.insert(cell.lines.end(), rest->lines.begin(), rest->lines.end());
    cell.row_span += rest->row_span;
    rest->row = -1;
  }
  std::erase_if(joined.cells, [](const Cell& cell) { return cell.row < 0; });
  return rests;
}

}  // namespace prongsai
