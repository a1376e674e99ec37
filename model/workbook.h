#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/calendar.h"
#include "model/hundredths.h"

namespace prongsai {

// The workbook as values. lay_out_workbook() decides all of it, write_xlsx() only writes it down:
// what is to be tested about a workbook can be seen here without a spreadsheet program.

// ---- cells ---------------------------------------------------------------------------------

// A formula with the value it has now: viewers that do not recalculate show that. The text is in
// the language of the file format: English names, commas, no "=" before it. Nothing as a result is
// the empty string.
struct Formula {
  std::string text;
  std::variant<std::monostate, std::string, double> result;
  bool operator==(const Formula&) const = default;
};

// Formulas are few among millions of cells; the cell holds no more than a pointer to one.
struct FormulaCell {
  std::shared_ptr<const Formula> formula;  // never null
  bool operator==(const FormulaCell& other) const { return *formula == *other.formula; }
};

// A text or a number that opens something: a file beside the workbook or an address.
struct Link {
  std::string text;
  std::string target;  // "ก.pdf" relative to the workbook, "https://…/ก.pdf#page=3"
  std::optional<std::int64_t> number = {};  // stands in the cell instead of the text
  bool operator==(const Link&) const = default;
};

// What a cell holds. Nothing is an empty cell: what is not known is never a 0 or a "-".
using CellValue =
    std::variant<std::monostate, std::string, std::int64_t, Hundredths, Date, FormulaCell, Link>;

// What a cell says about its value, or what it is on a form. The marks of values (kRepaired,
// kConflict, kMissing, kProvisional) show in black and white, too.
enum class CellStyle : std::uint8_t {
  kNormal,
  kRepaired,  // corrected by the arithmetic: worth a glance
  kConflict,  // in doubt: a person must look
  kMissing,   // expected, and not found in the document
  kProvisional,  // a rank that rests on a value in doubt; "ชั่วคราว" stands beside the number
  kBreak,    // the yardstick changed here: not to be compared with the year before
  kAnswer,   // for an officer to fill in
  kStrip,    // a month of a time strip
  kTitle,    // forms: the sheet's title
  kSection,  // forms: heading of a part
  kHead,     // forms: heading of a column or line
  kLabel,    // forms: what stands beside it
  kInput,    // forms: to be chosen or typed; the only cells a protected sheet lets change
  kFigure,   // forms: a figure to be seen from afar
  kNote,     // forms: small explanation
  kPlain,    // forms: no border
  kHeatLow,  // far below the threshold; darkest
  kHeatMiddle,
  kHeatHigh,  // just below it; lightest
};

// How a value is shown.
enum class ColumnKind : std::uint8_t {
  kText,     // one line
  kWrapped,  // a text of several lines
  kInteger,  // counts, page numbers, years of the Buddhist era: 2568, never 2,568
  kScore,    // 96.83, 100.00
  kDate,     // a real date, shown in Thai with the year of the Buddhist era: 1 ต.ค. 2568
  kChange,   // a difference of scores: +1.20, -0.35, 0.00
  kShare,    // a part of the whole: 0.926 shown as 92.6%
};

struct SheetCell {
  CellValue value;
  CellStyle style = CellStyle::kNormal;
  std::optional<ColumnKind> kind = {};  // where it is not its column's
  bool operator==(const SheetCell&) const = default;
};

// ---- places --------------------------------------------------------------------------------

// Row and column from 0, as the file has them: a header in row 1 of Excel is row 0.
struct CellPlace {
  int row = 0;
  int column = 0;
  bool operator==(const CellPlace&) const = default;
};

struct CellRange {
  CellPlace first;
  CellPlace last;  // included
  bool operator==(const CellRange&) const = default;
};

struct SheetRange {
  std::string sheet;
  CellRange cells;
  bool operator==(const SheetRange&) const = default;
};

// ---- what lies over the cells --------------------------------------------------------------

// Cells that take one of a list, offered as a drop-down; other input is refused.
struct DropDown {
  CellRange cells;
  std::vector<std::string> words;   // short lists (255 characters in all), or
  std::optional<SheetRange> range;  // cells that hold the list
  bool operator==(const DropDown&) const = default;
};

// Cells that take a number of a range; other input is refused.
struct NumberRule {
  CellRange cells;
  ColumnKind kind = ColumnKind::kInteger;  // kInteger or kScore
  double least = 0;
  double most = 0;
  bool operator==(const NumberRule&) const = default;
};

// A look that depends on a value. Rules of equal cells are tried in their order; the first holds.
struct LookRule {
  CellRange cells;
  double at_least = 0;  // of numbers only: empty cells keep their look
  double below = 0;
  CellStyle style = CellStyle::kNormal;
  bool operator==(const LookRule&) const = default;
};

struct CellComment {
  CellPlace place;
  std::string text;
  bool operator==(const CellComment&) const = default;
};

// A picture in a cell; it moves and is sorted with it.
struct CellPicture {
  CellPlace place;
  std::string bytes;  // PNG or JPEG
  double width = 0;   // as shown, in points
  double height = 0;
  std::string description;  // for those who cannot see it
  bool operator==(const CellPicture&) const = default;
};

// kTrend joins its points by lines; both of its axes are numbers.
enum class SheetChartKind { kColumns, kStackedColumns, kBars, kLine, kRadar, kScatter, kTrend };

// Inks that differ in lightness, so that they can be told apart in black and white.
enum class ChartInk { kNone, kDark, kMiddle, kLight, kAccent };

struct SheetChartSeries {
  std::string name;
  SheetRange categories;  // of kScatter: the x values
  SheetRange values;
  ChartInk ink = ChartInk::kDark;
  bool labels = false;  // the values written beside their points
  bool operator==(const SheetChartSeries&) const = default;
};

struct SheetChart {
  SheetChartKind kind = SheetChartKind::kColumns;
  std::string title;
  std::string x_title;
  std::string y_title;
  std::vector<SheetChartSeries> series;
  CellRange cells;  // what it covers
  std::optional<double> y_least;
  std::optional<double> y_most;
  std::optional<double> x_least;
  std::optional<double> x_most;
  bool operator==(const SheetChart&) const = default;
};

// ---- sheets --------------------------------------------------------------------------------

struct SheetColumn {
  std::string header;  // one line: no line breaks
  double width = 10;   // in digits of the spreadsheet program's standard font
  ColumnKind kind = ColumnKind::kText;
  bool folded = false;    // in a closed outline: not seen and not printed until it is opened
  std::string note = {};  // shown when the pointer rests on the header
  bool operator==(const SheetColumn&) const = default;
};

struct SheetRow {
  std::vector<SheetCell> cells;  // at most as many as the sheet has columns
  double height = 0;             // points, enough for the fullest cell
  bool operator==(const SheetRow&) const = default;
};

// Rows above, then a header row, then one table. A form has rows above only.
struct Sheet {
  std::string name;  // at most 31 UTF-16 units, as Excel wants it
  std::vector<SheetColumn> columns;
  double header_height = 0;  // points
  std::vector<SheetRow> rows;
  int frozen_columns = 0;  // at the left; the header row always stays in sight
  bool autofilter = true;
  bool is_form = false;         // no header row, nothing frozen, no filter
  std::vector<SheetRow> above;  // before the header row; of a form: all of it
  std::string table_name;       // an Excel table over header and rows; empty: none
  bool hidden = false;
  bool is_protected = false;          // without a password; kInput cells stay open
  bool portrait = false;              // printed on A4 landscape otherwise
  int pages_wide = 1;                 // 0: as many as needed at full size, names repeated on each
  int pages_high = 0;                 // 0: as many as needed
  std::vector<int> page_breaks = {};  // printed: a new page before these columns,
  std::vector<int> row_breaks = {};   // and before these rows; at full size only
  std::vector<CellRange> merged;
  std::vector<DropDown> choices;
  std::vector<NumberRule> number_rules;
  std::vector<LookRule> look_rules;
  std::vector<CellComment> comments;
  std::vector<CellPicture> pictures;
  std::vector<SheetChart> charts;
  bool operator==(const Sheet&) const = default;
};

struct Workbook {
  std::string font;
  int font_points = 0;
  std::vector<Sheet> sheets;
  std::size_t opens_on = 0;  // the sheet that is seen first
  bool thai_digits = false;  // ๙๖.๘๓; the values stay numbers
  std::string page_word = "หน้า";
  std::string provisional_word = "ชั่วคราว";
  bool operator==(const Workbook&) const = default;
};

// The row (from 0) in which the table's header stands.
[[nodiscard]] inline int header_row(const Sheet& sheet) {
  return static_cast<int>(sheet.above.size());
}

}  // namespace prongsai
