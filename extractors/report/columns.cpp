#include "extractors/report/columns.h"

#include <algorithm>

#include "extractors/report/column_contents.h"
#include "extractors/report/header_years.h"
#include "extractors/report/printed_code.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {
namespace {

// Reports have at most a title row, two header rows and a row of column numbers.
constexpr int kMostHeaderRows = 4;

std::string header_text(const Cell& cell) { return join_lines(cell.lines); }

// A row with a score or an item code in it is data, whatever else it says; "EIT1" over a column is
// no code.
bool is_data(const Table& table, int row, const HeaderWordings& wordings) {
  for (const Cell& cell : table.cells) {
    if (cell.row != row || cell.lines.empty()) continue;
    const std::string text = header_text(cell);
    if (!find_scores(text).empty()) return true;
    if (parse_item_code(text) && !understood(wordings.understand(text))) return true;
  }
  return false;
}

// Takes over what the cells beginning in `row` say; returns how many said something.
int read_header_row(const Table& table, int row, const HeaderWordings& wordings,
                    std::optional<FiscalYear> ours, TableColumns& result) {
  int found = 0;
  for (const Cell& cell : table.cells) {
    if (cell.row != row || cell.lines.empty()) continue;
    const Column column = understand_with_year(wordings, header_text(cell), ours);
    if (!understood(column)) continue;
    ++found;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      result.columns[static_cast<std::size_t>(c)] = column;
    }
  }
  return found;
}

int filled_cells(const Table& table, int row) {
  return static_cast<int>(
      std::count_if(table.cells.begin(), table.cells.end(),
                    [&](const Cell& cell) { return cell.row == row && !cell.lines.empty(); }));
}

}  // namespace

std::optional<int> TableColumns::find(ColumnRole role) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == role) return static_cast<int>(i);
  }
  return std::nullopt;
}

TableColumns read_columns(const Table& table, const HeaderWordings& wordings,
                          std::optional<FiscalYear> ours) {
  TableColumns result;
  result.columns.resize(static_cast<std::size_t>(table.columns));
  for (int row = 0; row < std::min(kMostHeaderRows, table.rows); ++row) {
    if (is_data(table, row, wordings)) break;
    const int filled = filled_cells(table, row);
    TableColumns with_row = result;
    const int found = read_header_row(table, row, wordings, ours, with_row);
    // One cell over the whole table is its title; the header may still follow.
    const bool title = filled == 1 && found == 0 && result.header_rows == row && row == 0;
    if (filled == 0) break;
    // "OIT | ข้อมูลพื้นฐาน" is data although it names an instrument: a header row has two cells at
    // least that say what a column is.
    if (found < 2 && !title) break;
    if (!title && found * 2 < filled && found < 3) break;
    if (!title) result = std::move(with_row);
    result.header_rows = row + 1;
  }
  complete_by_contents(table, result);
  return result;
}

}  // namespace prongsai
