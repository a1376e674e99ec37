#include "extractors/report/rows.h"

#include <algorithm>

namespace prongsai {
namespace {

Row row_at(const Table& table, int row) {
  Row result;
  result.cells.resize(static_cast<std::size_t>(table.columns));
  result.begins.resize(static_cast<std::size_t>(table.columns), false);
  bool first = true;
  for (const Cell& cell : table.cells) {
    if (cell.row != row) continue;
    const auto column = static_cast<std::size_t>(cell.column);
    result.cells[column] = cell.lines;
    result.begins[column] = true;
    result.origin = first ? cell.origin : unite(result.origin, cell.origin);
    first = false;
  }
  return result;
}

void append(Row& row, Row&& rest) {
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    auto& lines = row.cells[column];
    std::move(rest.cells[column].begin(), rest.cells[column].end(), std::back_inserter(lines));
  }
}

}  // namespace

bool is_blank(const std::vector<Line>& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.text.find_first_not_of(' ') == std::string::npos;
  });
}

std::vector<Row> read_rows(const Table& table, const TableColumns& columns, const GoesOn& goes_on) {
  std::vector<Row> rows;
  int number = 0;
  std::optional<int> page;
  for (int r = columns.header_rows; r < table.rows; ++r) {
    Row row = row_at(table, r);
    if (std::all_of(row.cells.begin(), row.cells.end(), is_blank)) continue;
    const bool after_break = std::find(table.continued_at.begin(), table.continued_at.end(), r) !=
                             table.continued_at.end();
    if (after_break && !rows.empty() && goes_on(rows.back(), row)) {
      append(rows.back(), std::move(row));
      continue;
    }
    if (row.origin.page != page) number = 0;
    page = row.origin.page;
    row.after_break = after_break;
    row.number = ++number;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace prongsai
