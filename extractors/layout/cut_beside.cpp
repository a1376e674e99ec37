#include "extractors/layout/cut_beside.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extractors/layout/cut_text.h"
#include "extractors/layout/doubtful_cell.h"
#include "normalizers/numbers/digits.h"

namespace prongsai {
namespace {

bool is_value(const Cell& cell) {
  const std::string text = with_ascii_digits(plain_text(cell));
  return text.find('.') != std::string::npos &&
         text.find_first_of("0123456789") != std::string::npos &&
         text.find_first_not_of("0123456789., ") == std::string::npos;
}

// The column of the row's value; nothing where it has none.
std::optional<int> value_column(const Table& table, int row) {
  for (const Cell& cell : table.cells) {
    if (cell.row <= row && cell.row + cell.row_span > row && is_value(cell)) return cell.column;
  }
  return std::nullopt;
}

// A row with a value and no text in the column: texts of the column are for several rows.
bool has_rows_without_text(const Table& table, int column) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.column == column && is_blank(cell) && value_column(table, cell.row);
  });
}

// The last line of the text reaches so far to the right, among all lines of the column, that the
// first word of what follows had no place on it. Thai is written without spaces: a "word" up to a
// space may be parted, and the part that had to go is at most some letters wide.
bool fills_its_line(const Table& table, const Cell& cell) {
  constexpr double kMostSpace = 3.0;  // of the line's height: "ข้อมูล", "หน่วยงาน"
  const auto& last = cell.lines.back().origin.box;
  if (!last) return false;
  Points right = last->x1;
  for (const Cell& other : table.cells) {
    if (other.column != cell.column || other.column_span != cell.column_span || other.row == 0)
      continue;
    for (const Line& line : other.lines) {
      if (line.origin.box) right = std::max(right, line.origin.box->x1);
    }
  }
  return right - last->x1 <= kMostSpace * (last->y1 - last->y0);
}

// A text that may be parted at a line's end: cells of its column have several lines. "ผ่าน" is none.
bool may_be_parted(const Table& table, const Cell& cell) {
  constexpr std::size_t kShortest = 24;  // bytes; 8 Thai letters
  return plain_text(cell).size() >= kShortest &&
         std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& other) {
           return other.column == cell.column && other.row > 0 && other.lines.size() > 1;
         });
}

bool said_earlier(const std::vector<FlowBlock>& earlier, const Cell& cell, const Cell& rest) {
  return std::any_of(earlier.begin(), earlier.end(), [&](const FlowBlock& block) {
    return block.kind == FlowBlock::Kind::kTable && said_in_one(block.table, cell, rest);
  });
}

}  // namespace

std::vector<Cell> put_back_texts_beside(Table& joined, int row,
                                        const std::vector<FlowBlock>& earlier, Findings& findings) {
  std::vector<Cell> rests;
  if (row < 2 || row >= joined.rows || joined.evidence == TableEvidence::kRulings) return rests;
  const auto value = value_column(joined, row);
  if (!value || !value_column(joined, row - 1)) return rests;
  for (Cell& cell : joined.cells) {
    if (cell.row + cell.row_span != row || cell.column <= *value || is_blank(cell)) continue;
    const auto rest = std::find_if(joined.cells.begin(), joined.cells.end(), [&](const Cell& one) {
      return one.row == row && one.column == cell.column && one.column_span == cell.column_span;
    });
    if (rest == joined.cells.end() || is_blank(*rest) || is_value(*rest)) continue;
    if (text_goes_on(cell, *rest) || said_in_one(joined, cell, *rest) ||
        said_earlier(earlier, cell, *rest)) {
      rests.push_back(*rest);
      rests.back().lines.clear();
      cell.lines.insert(cell.lines.end(), rest->lines.begin(), rest->lines.end());
      cell.row_span += rest->row_span;
      rest->row = -1;
    } else if (!begins_numbered(*rest) && may_be_parted(joined, cell) &&
               fills_its_line(joined, cell) && has_rows_without_text(joined, cell.column)) {
      report_doubtful_cell(cell, findings);
      report_doubtful_cell(*rest, findings);
    }
  }
  std::erase_if(joined.cells, [](const Cell& cell) { return cell.row < 0; });
  return rests;
}

}  // namespace prongsai
