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
  std::string operator()(Hundredths score) const { return to_string(score); }
  std::string operator()(const Date& date) const { return text_form(std::optional<Date>(date)); }
  std::string operator()(const FormulaCell& cell) const {
    return '=' + cell.formula->text + " -> " + std::visit(*this, cell.formula->result);
  }
  std::string operator()(const Link& link) const {
    return '"' + one_line(link.text) + "\" -> " + one_line(link.target);
  }
  std::string operator()(double number) const { return text_form(number); }
};

std::string column_line(std::size_t index, const SheetColumn& column) {
  constexpr std::array<std::string_view, 5> kKinds{"text", "wrapped", "integer", "score", "date"};
  return "column " + column_letters(index) + ' ' + text_form(column.width) + ' ' +
         std::string(kKinds.at(static_cast<std::size_t>(column.kind))) + " \"" +
         one_line(column.header) + "\"\n";
}

std::string row_text(std::size_t number, const SheetRow& row) {
  constexpr std::array<std::string_view, 4> kStyles{"", " repaired", " conflict", " missing"};
  std::string text = "row " + std::to_string(number) + ' ' + text_form(row.height) + '\n';
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const SheetCell& cell = row.cells[i];
    if (cell == SheetCell{}) continue;
    text += "  " + column_letters(i) + std::to_string(number) + "  " +
            std::visit(ValueText{}, cell.value) +
            std::string(kStyles.at(static_cast<std::size_t>(cell.style))) + '\n';
  }
  return text;
}

}  // namespace

std::string workbook_text(const Workbook& workbook) {
  std::string text = "font " + workbook.font + ' ' + std::to_string(workbook.font_points) + " pt\n";
  for (const Sheet& sheet : workbook.sheets) {
    text += "\nsheet \"" + one_line(sheet.name) + "\" frozen " +
            std::to_string(sheet.frozen_columns) + (sheet.autofilter ? " autofilter" : "") + '\n';
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      text += column_line(i, sheet.columns[i]);
    }
    constexpr std::size_t kFirstRow = 2;  // below the header
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
      text += row_text(i + kFirstRow, sheet.rows[i]);
    }
  }
  return text;
}

}  // namespace prongsai
