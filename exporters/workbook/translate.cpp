#include "exporters/workbook/translate.h"

#include <map>
#include <string>

namespace prongsai {
namespace {

using Names = std::map<std::string, std::string>;  // of sheets: Thai, translated

// "'ผลรายหน่วยงาน'!" in a formula; a text in it that has quotes and an exclamation mark like this is
// none of ours.
void rename_in(std::string& formula, const Names& names) {
  for (const auto& [thai, translated] : names) {
    const std::string from = "'" + thai + "'!";
    const std::string to = "'" + translated + "'!";
    for (std::size_t at = formula.find(from); at != std::string::npos;
         at = formula.find(from, at + to.size())) {
      formula.replace(at, from.size(), to);
    }
  }
}

void rename_in(std::vector<SheetRow>& rows, const Names& names) {
  for (SheetRow& row : rows) {
    for (SheetCell& cell : row.cells) {
      auto* formula = std::get_if<FormulaCell>(&cell.value);
      if (formula == nullptr) continue;
      Formula renamed = *formula->formula;
      rename_in(renamed.text, names);
      formula->formula = std::make_shared<const Formula>(std::move(renamed));
    }
  }
}

void rename(SheetRange& range, const Names& names) { range.sheet = names.at(range.sheet); }

void rename_in(Sheet& sheet, const Names& names) {
  rename_in(sheet.above, names);
  rename_in(sheet.rows, names);
  for (DropDown& choice : sheet.choices) {
    if (choice.range) rename(*choice.range, names);
  }
  for (SheetChart& chart : sheet.charts) {
    for (SheetChartSeries& series : chart.series) {
      rename(series.categories, names);
      rename(series.values, names);
    }
  }
}

// "2568 i10" and codes are the same in every language.
void translate(SheetColumn& column, const Words& words) { column.header = words(column.header); }

}  // namespace

void translate(Workbook& workbook, const Words& words) {
  if (!words.english()) return;
  workbook.page_word = words(workbook.page_word);
  workbook.provisional_word = words(workbook.provisional_word);
  Names names;
  for (Sheet& sheet : workbook.sheets) {
    names[sheet.name] = words(sheet.name);
    for (SheetColumn& column : sheet.columns) translate(column, words);
  }
  for (Sheet& sheet : workbook.sheets) {
    rename_in(sheet, names);
    sheet.name = names.at(sheet.name);
  }
}

}  // namespace prongsai
