#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "exporters/workbook/row_height.h"
#include "model/workbook.h"

namespace prongsai {

// One column of a sheet and how a row fills it: a header and its cells cannot get out of step.
template <typename Row>
struct ColumnRule {
  std::string header;
  double width = 10;
  ColumnKind kind = ColumnKind::kText;
  std::function<SheetCell(const Row&)> cell;
  bool folded = false;  // SheetColumn::folded
};

// Puts the columns of `more` behind those of `rules`.
template <typename Row>
void append(std::vector<ColumnRule<Row>>& rules, const std::vector<ColumnRule<Row>>& more) {
  rules.insert(rules.end(), more.begin(), more.end());
}

// A sheet of one row each of `rows`, `frozen_columns` of them always in sight.
template <typename Row>
[[nodiscard]] Sheet lay_out_sheet(std::string name, const std::vector<ColumnRule<Row>>& rules,
                                  const std::vector<Row>& rows, int frozen_columns) {
  Sheet sheet;
  sheet.name = std::move(name);
  sheet.frozen_columns = frozen_columns;
  for (const ColumnRule<Row>& rule : rules) {
    sheet.columns.push_back({rule.header, rule.width, rule.kind, rule.folded});
  }
  sheet.header_height = header_height(sheet.columns);
  for (const Row& row : rows) {
    SheetRow sheet_row;
    for (const ColumnRule<Row>& rule : rules) sheet_row.cells.push_back(rule.cell(row));
    sheet_row.height = row_height(sheet_row.cells, sheet.columns);
    sheet.rows.push_back(std::move(sheet_row));
  }
  return sheet;
}

}  // namespace prongsai
