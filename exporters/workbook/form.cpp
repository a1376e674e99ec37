#include "exporters/workbook/form.h"

#include <algorithm>

namespace prongsai {
namespace {

constexpr double kRowHeight = 24;

}  // namespace

Form::Form(std::string name, std::vector<double> widths) {
  sheet_.name = std::move(name);
  sheet_.is_form = true;
  sheet_.autofilter = false;
  sheet_.pages_wide = 0;
  for (const double width : widths) sheet_.columns.push_back({"", width});
}

SheetRow& Form::row(int number) {
  const auto index = static_cast<std::size_t>(number);
  while (sheet_.above.size() <= index) sheet_.above.push_back({{}, kRowHeight});
  return sheet_.above[index];
}

void Form::set(CellPlace place, SheetCell cell, std::optional<ColumnKind> kind) {
  if (kind) cell.kind = kind;
  std::vector<SheetCell>& cells = row(place.row).cells;
  const auto index = static_cast<std::size_t>(place.column);
  while (cells.size() <= index) cells.push_back({{}, CellStyle::kPlain});
  cells[index] = std::move(cell);
}

void Form::set_wide(CellPlace place, int last_column, SheetCell cell,
                    std::optional<ColumnKind> kind) {
  if (kind) cell.kind = kind;
  for (int column = place.column + 1; column <= last_column; ++column) {
    set({place.row, column}, {{}, cell.style, cell.kind});
  }
  set(place, std::move(cell));
  if (last_column > place.column) {
    sheet_.merged.push_back({place, {place.row, last_column}});
  }
}

void Form::set_height(int number, double points) { row(number).height = points; }

}  // namespace prongsai
