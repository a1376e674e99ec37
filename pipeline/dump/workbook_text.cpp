#include "pipeline/dump/workbook_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "pipeline/dump/value_text.h"

namespace prongsai {
namespace {

// "A", "Z", "AA"
std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters += static_cast<char>('A' + (rest - 1) % 26);
  }
  std::reverse(letters.begin(), letters.end());
  return letters;
}

struct ValueText {
  std::string operator()(std::monostate) const { return "-"; }
  std::string operator()(const std::string& text) const { return '"' + one_line(text) + '"'; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(Hundredths score) const {
    return score.value < 0 ? '-' + to_string(Hundredths{-score.value}) : to_string(score);
  }
  std::string operator()(const Date& date) const { return text_form(std::optional<Date>(date)); }
  std::string operator()(const FormulaCell& cell) const {
    return "= " + std::visit(*this, cell.formula->result);
  }
  std::string operator()(const Link& link) const {
    const std::string shown =
        link.number ? std::to_string(*link.number) : '"' + one_line(link.text) + '"';
    return shown + " -> " + one_line(link.target);
  }
  std::string operator()(double number) const { return text_form(number); }
};

std::string column_line(std::size_t index, const SheetColumn& column) {
  constexpr std::array<std::string_view, 7> kKinds{"text", "wrapped", "integer", "score",
                                                   "date", "change",  "share"};
  return "column " + column_letters(index) + ' ' + text_form(column.width) + ' ' +
         std::string(kKinds.at(static_cast<std::size_t>(column.kind))) + " \"" +
         one_line(column.header) + (column.folded ? "\" folded\n" : "\"\n");
}

std::string row_text(std::size_t number, const SheetRow& row) {
  constexpr std::array<std::string_view, 19> kStyles{
      "",       " repaired", " conflict", " missing", " provisional", " break", " answer",
      " strip", " title",    " section",  " head",    " label",       " input", " figure",
      " note",  "",          " low",      " middle",  " high"};
  std::string text = "row " + std::to_string(number) + ' ' + text_form(row.height) + '\n';
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const SheetCell& cell = row.cells[i];
    if (cell.value.index() == 0 &&
        (cell.style == CellStyle::kNormal || cell.style == CellStyle::kPlain)) {
      continue;
    }
    text += "  " + column_letters(i) + std::to_string(number) + "  " +
            std::visit(ValueText{}, cell.value) +
            std::string(kStyles.at(static_cast<std::size_t>(cell.style))) + '\n';
  }
  return text;
}

std::string place_text(CellPlace place) {
  return column_letters(static_cast<std::size_t>(place.column)) + std::to_string(place.row + 1);
}

std::string range_text(const CellRange& range) {
  return place_text(range.first) + ':' + place_text(range.last);
}

// What lies over the cells, a line each.
std::string overlay_text(const Sheet& sheet) {
  std::string text;
  for (const CellRange& cells : sheet.merged) text += "merged " + range_text(cells) + '\n';
  for (const DropDown& choice : sheet.choices) {
    text += "choice " + range_text(choice.cells) + '\n';
  }
  for (const LookRule& look : sheet.look_rules) {
    text += "look " + range_text(look.cells) + ' ' + text_form(look.at_least) + " to " +
            text_form(look.below) + '\n';
  }
  for (const CellPicture& picture : sheet.pictures) {
    text += "picture " + place_text(picture.place) + ' ' + text_form(picture.width) + " x " +
            text_form(picture.height) + '\n';
  }
  for (const SheetChart& chart : sheet.charts) {
    text += "chart " + range_text(chart.cells) + " \"" + one_line(chart.title) + "\"\n";
  }
  return text;
}

// Hidden sheets hold what formulas calculate; it shows in the cells that use it.
std::string sheet_text(const Sheet& sheet) {
  std::string text = "\nsheet \"" + one_line(sheet.name) + "\" frozen " +
                     std::to_string(sheet.frozen_columns) +
                     (sheet.autofilter ? " autofilter" : "") + (sheet.hidden ? " hidden" : "") +
                     (sheet.is_protected ? " protected" : "") + '\n';
  if (sheet.hidden) return text;
  for (std::size_t i = 0; i < sheet.columns.size() && !sheet.is_form; ++i) {
    text += column_line(i, sheet.columns[i]);
  }
  text += overlay_text(sheet);
  for (std::size_t i = 0; i < sheet.above.size(); ++i) text += row_text(i + 1, sheet.above[i]);
  const std::size_t first_row = sheet.above.size() + 2;  // below the header
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    text += row_text(i + first_row, sheet.rows[i]);
  }
  return text;
}

}  // namespace

std::string workbook_text(const Workbook& workbook) {
  std::string text = "font " + workbook.font + ' ' + std::to_string(workbook.font_points) + " pt\n";
  for (const Sheet& sheet : workbook.sheets) text += sheet_text(sheet);
  return text;
}

}  // namespace prongsai
