#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/calendar.h"
#include "model/hundredths.h"

namespace prongsai {

// The workbook as values. lay_out_workbook() decides all of it, write_xlsx() only writes it down:
// what is to be tested about a workbook can be seen here without a spreadsheet program.

// What a cell holds. Nothing is an empty cell: what is not known is never a 0 or a "-".
using CellValue = std::variant<std::monostate, std::string, std::int64_t, Hundredths, Date>;

// What a cell says about its value. Every one but kNormal shows in black and white, too.
enum class CellStyle {
  kNormal,
  kRepaired,  // corrected by the arithmetic: worth a glance
  kConflict,  // in doubt: a person must look
  kMissing,   // expected, and not found in the document
};

struct SheetCell {
  CellValue value;
  CellStyle style = CellStyle::kNormal;
  bool operator==(const SheetCell&) const = default;
};

// How the values of a column are shown.
enum class ColumnKind {
  kText,     // one line
  kWrapped,  // a text of several lines
  kInteger,  // counts, page numbers, years of the Buddhist era: 2568, never 2,568
  kScore,    // 96.83, 100.00
  kDate,     // a real date, shown in Thai with the year of the Buddhist era: 1 ต.ค. 2568
};

struct SheetColumn {
  std::string header;  // one line: no line breaks
  double width = 10;   // in digits of the spreadsheet program's standard font
  ColumnKind kind = ColumnKind::kText;
  bool operator==(const SheetColumn&) const = default;
};

struct SheetRow {
  std::vector<SheetCell> cells;  // as many as the sheet has columns
  double height = 0;             // points, enough for the fullest cell
  bool operator==(const SheetRow&) const = default;
};

// One table from A1 on: a header row, then the rows. Printed on A4 landscape, as wide as the paper.
struct Sheet {
  std::string name;  // at most 31 UTF-16 units, as Excel wants it
  std::vector<SheetColumn> columns;
  double header_height = 0;  // points
  std::vector<SheetRow> rows;
  int frozen_columns = 0;  // at the left; the header row always stays in sight
  bool autofilter = true;
  bool operator==(const Sheet&) const = default;
};

struct Workbook {
  std::string font;
  int font_points = 0;
  std::vector<Sheet> sheets;
  bool operator==(const Workbook&) const = default;
};

}  // namespace prongsai
