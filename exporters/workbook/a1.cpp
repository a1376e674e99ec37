#include "exporters/workbook/a1.h"

#include <algorithm>
#include <stdexcept>

namespace prongsai {

std::string column_letters(int column) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters += static_cast<char>('A' + (rest - 1) % 26);
  }
  std::reverse(letters.begin(), letters.end());
  return letters;
}

std::string a1(CellPlace place) {
  return column_letters(place.column) + std::to_string(place.row + 1);
}

std::string fixed_a1(CellPlace place) {
  return '$' + column_letters(place.column) + '$' + std::to_string(place.row + 1);
}

std::string fixed_a1(const CellRange& range) {
  if (range.first == range.last) return fixed_a1(range.first);
  return fixed_a1(range.first) + ':' + fixed_a1(range.last);
}

std::string fixed_a1(const SheetRange& range) {
  std::string text = "'";
  for (const char c : range.sheet) text.append(c == '\'' ? 2 : 1, c);
  return text + "'!" + fixed_a1(range.cells);
}

SheetRange data_range(const Sheet& sheet, int column) {
  const int first = header_row(sheet) + 1;
  const int last = std::max(first, header_row(sheet) + static_cast<int>(sheet.rows.size()));
  return {sheet.name, {{first, column}, {last, column}}};
}

int column_of(const Sheet& sheet, const std::string& header) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].header == header) return static_cast<int>(i);
  }
  throw std::logic_error("no column " + header + " in " + sheet.name);
}

namespace {

SheetCell cell_of(const std::vector<SheetRow>& rows, int row, int column) {
  if (row < 0 || row >= static_cast<int>(rows.size())) return {};
  const std::vector<SheetCell>& cells = rows[static_cast<std::size_t>(row)].cells;
  return column < static_cast<int>(cells.size()) ? cells[static_cast<std::size_t>(column)]
                                                 : SheetCell{};
}

}  // namespace

SheetCell cell_at(const Sheet& sheet, CellPlace place) {
  const int header = header_row(sheet);
  if (place.row < header || sheet.is_form) return cell_of(sheet.above, place.row, place.column);
  if (place.row > header) return cell_of(sheet.rows, place.row - header - 1, place.column);
  if (place.column >= static_cast<int>(sheet.columns.size())) return {};
  return {sheet.columns[static_cast<std::size_t>(place.column)].header};
}

}  // namespace prongsai
