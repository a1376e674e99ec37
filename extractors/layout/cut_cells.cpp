#include "extractors/layout/cut_cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/list_number.h"
#include "normalizers/text/utf8.h"

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

// What no cell of its own begins with: "และรายงานผล…" goes on with "จัดทำแผน", "ๆ ให้…" with "สั้น";
// "ควรรายงานผล…" may stand alone.
bool begins_within_sentence(const Cell& cell) {
  constexpr std::array<std::string_view, 8> kJoining{"ๆ",     "ฯ",     "และ", "หรือ",
                                                     "รวมถึง", "รวมทั้ง", "ซึ่ง",  "ตลอดจน"};
  const std::string text = plain_text(cell);
  return std::any_of(kJoining.begin(), kJoining.end(),
                     [&](std::string_view word) { return trim(text).starts_with(word); });
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

bool is_blank(const Cell& cell) {
  const std::string text = plain_text(cell);
  return trim(text).empty();
}

// The cell that begins in a row and column.
Cell* beginning_at(Table& table, int row, int column) {
  for (Cell& cell : table.cells) {
    if (cell.row == row && cell.column == column) return &cell;
  }
  return nullptr;
}

// "๑๑", "11.", not "๑๑.๔" or "ด้านที่ ๑".
std::optional<int> counted(const Cell& cell) {
  std::string text = with_ascii_digits(plain_text(cell));
  std::string_view number = trim(text);
  if (number.ends_with('.') || number.ends_with(')')) number.remove_suffix(1);
  constexpr std::size_t kMostDigits = 3;
  if (number.empty() || number.size() > kMostDigits) return std::nullopt;
  int value = 0;
  for (const char c : number) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + (c - '0');
  }
  return value;
}

// Whether the rows around a break are counted in the first column, but not the one behind it.
bool lacks_its_number(Table& table, int row) {
  const Cell* own = beginning_at(table, row, 0);
  const Cell* above = beginning_at(table, row - 1, 0);
  if (!own || !above || !is_blank(*own) || own->column_span != above->column_span) return false;
  const auto number = counted(*above);
  if (!number) return false;
  const Cell* below = beginning_at(table, row + 1, 0);
  if (below) return counted(*below) == *number + 1;
  const Cell* before = beginning_at(table, row - 2, 0);
  return *number == 1 || (before && counted(*before) == *number - 1);
}

// A line alone in the second column may be a sub-group's name; a list's entry is none.
bool may_be_name(const Table& table, int row) {
  for (const Cell& cell : table.cells) {
    if (cell.row != row || is_blank(cell)) continue;
    if (cell.column != 1 || cell.lines.size() > 1) return false;
    if (read_list_marker(trim(cell.lines.front().text))) return false;
  }
  return true;
}

// Each cell of the row has one above it that ends there, over the same columns.
bool cells_agree(const Table& table, int row) {
  return std::all_of(table.cells.begin(), table.cells.end(), [&](const Cell& rest) {
    if (rest.row != row) return true;
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
      return cell.row + cell.row_span == row && cell.column == rest.column &&
             cell.column_span == rest.column_span;
    });
  });
}

}  // namespace

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
        is_open(joined, cell, before) || begins_within_sentence(*rest) || is_full(cell);
    if (!empty && !(merged && cut)) continue;
    rests.push_back(*rest);
    rests.back().lines.clear();
    cell.lines.insert(cell.lines.end(), rest->lines.begin(), rest->lines.end());
    cell.row_span += rest->row_span;
    rest->row = -1;
  }
  std::erase_if(joined.cells, [](const Cell& cell) { return cell.row < 0; });
  return rests;
}

std::vector<Cell> put_back_cut_row(Table& joined, int row) {
  std::vector<Cell> rests;
  if (row < 2 || row >= joined.rows || !lacks_its_number(joined, row) || may_be_name(joined, row) ||
      !cells_agree(joined, row)) {
    return rests;
  }
  for (Cell& rest : joined.cells) {
    if (rest.row != row) continue;
    for (Cell& cell : joined.cells) {
      if (cell.row + cell.row_span != row || cell.column != rest.column) continue;
      cell.lines.insert(cell.lines.end(), rest.lines.begin(), rest.lines.end());
      cell.row_span += rest.row_span;
      break;
    }
    rests.push_back(rest);
    rests.back().lines.clear();
    rest.row = -1;
  }
  std::erase_if(joined.cells, [](const Cell& cell) { return cell.row < 0; });
  for (Cell& cell : joined.cells) {
    if (cell.row > row) {
      --cell.row;
    } else if (cell.row + cell.row_span > row) {
      --cell.row_span;
    }
  }
  --joined.rows;
  std::erase(joined.continued_at, row);
  for (int& at : joined.continued_at) at -= at > row ? 1 : 0;
  return rests;
}

}  // namespace prongsai
