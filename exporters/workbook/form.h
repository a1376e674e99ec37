#pragma once

#include <string>

#include "model/workbook.h"

namespace prongsai {

// Builds a form: cells set anywhere on a grid of columns. Rows and cells in between are made as
// needed, without border.
class Form {
 public:
  Form(std::string name, std::vector<double> widths);

  void set(CellPlace place, SheetCell cell, std::optional<ColumnKind> kind = {});

  // One cell over the columns `place.column` to `last_column`, all of its look.
  void set_wide(CellPlace place, int last_column, SheetCell cell,
                std::optional<ColumnKind> kind = {});

  void set_height(int row, double points);

  [[nodiscard]] Sheet& sheet() { return sheet_; }
  [[nodiscard]] Sheet take() { return std::move(sheet_); }

 private:
  SheetRow& row(int number);
  Sheet sheet_;
};

}  // namespace prongsai
