// What the forms show without being calculated, and what a spreadsheet program makes of their
// formulas, must be the same: for the view that the workbook is opened on and for every other.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <iostream>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/write_xlsx.h"
#include "tests/support/made_up_province.h"
#include "tests/support/made_up_run.h"
#include "tests/support/office.h"
#include "tests/support/recalculate.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::in_office;
using prongsai::testing::made_up_frameworks;
using prongsai::testing::made_up_province;
using prongsai::testing::made_up_run;
using prongsai::testing::ReadCell;
using prongsai::testing::ReadSheet;
using prongsai::testing::ReadWorkbook;
using prongsai::testing::recalculate;
using prongsai::testing::TemporaryFolder;

namespace {

std::optional<ReadWorkbook> calculated(const Workbook& workbook) {
  const TemporaryFolder folder;
  write_xlsx(workbook, folder.path() / "book.xlsx");
  std::optional<ReadWorkbook> read = recalculate(folder.path() / "book.xlsx");
  if (!read) std::cout << "skipped: soffice is not installed, no formula was calculated\n";
  return read;
}

// A shown result as the file has it; an empty text is no value or an empty one.
std::string difference(const Formula& formula, const ReadCell* read) {
  const auto* number = std::get_if<double>(&formula.result);
  if (number != nullptr) {
    const auto* value = read != nullptr ? std::get_if<double>(&read->value) : nullptr;
    if (value != nullptr && std::abs(*value - *number) < 1e-9) return "";
    return "number " + std::to_string(*number);
  }
  const auto* expected = std::get_if<std::string>(&formula.result);
  const std::string text = expected != nullptr ? *expected : "";
  const auto* value = read != nullptr ? std::get_if<std::string>(&read->value) : nullptr;
  if ((value != nullptr ? *value : "") == text &&
      (read == nullptr || !std::holds_alternative<double>(read->value))) {
    return "";
  }
  return '"' + text + '"';
}

std::string shown(const ReadCell* cell) {
  if (cell == nullptr) return "no cell";
  if (const auto* number = std::get_if<double>(&cell->value)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&cell->value);
  return text != nullptr ? '"' + *text + '"' : "nothing";
}

int check_sheet(const Sheet& sheet, const ReadSheet& read) {
  int formulas = 0;
  const int rows = header_row(sheet) + static_cast<int>(sheet.rows.size()) + 1;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < static_cast<int>(sheet.columns.size()); ++column) {
      const SheetCell cell = cell_at(sheet, {row, column});
      const auto* formula = std::get_if<FormulaCell>(&cell.value);
      if (formula == nullptr) continue;
      ++formulas;
      const auto found = read.cells.find({row, column});
      const ReadCell* there = found != read.cells.end() ? &found->second : nullptr;
      const std::string wrong = difference(*formula->formula, there);
      if (wrong.empty() && (there == nullptr || !there->is_error)) continue;
      FAIL_CHECK(sheet.name << ' ' << a1({row, column}) << ": stored " << wrong << ", calculated "
                            << shown(there) << "\n=" << formula->formula->text);
    }
  }
  return formulas;
}

void check_formulas(const Workbook& expected, const ReadWorkbook& read) {
  REQUIRE(read.sheets.size() == expected.sheets.size());
  int formulas = 0;
  for (std::size_t i = 0; i < expected.sheets.size(); ++i) {
    formulas += check_sheet(expected.sheets[i], read.sheets[i]);
    for (const auto& [place, cell] : read.sheets[i].cells) CHECK_FALSE(cell.is_error);
  }
  CHECK(formulas > 500);
}

// Puts what `chosen` has in its input cells into those of `workbook`.
void choose(Workbook& workbook, const Workbook& chosen) {
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    std::vector<SheetRow>& rows = workbook.sheets[i].above;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t c = 0; c < rows[r].cells.size(); ++c) {
        if (rows[r].cells[c].style != CellStyle::kInput) continue;
        rows[r].cells[c].value = chosen.sheets[i].above[r].cells[c].value;
      }
    }
  }
}

// Sheet, cell and text of each input cell of the forms.
std::vector<std::string> inputs_of(const Workbook& workbook) {
  std::vector<std::string> typed;
  for (const Sheet& sheet : workbook.sheets) {
    if (!sheet.is_form) continue;
    for (std::size_t row = 0; row < sheet.above.size(); ++row) {
      const auto& cells = sheet.above[row].cells;
      for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].style != CellStyle::kInput) continue;
        const auto* text = std::get_if<std::string>(&cells[column].value);
        const auto* number = std::get_if<std::int64_t>(&cells[column].value);
        if (text == nullptr && number == nullptr) continue;  // covered by a merged cell
        typed.push_back(sheet.name);
        typed.push_back(a1({static_cast<int>(row), static_cast<int>(column)}));
        typed.push_back(text != nullptr ? *text : std::to_string(*number));
      }
    }
  }
  return typed;
}

}  // namespace

TEST_CASE("Calculating changes no stored value and makes no error", "[exporters][recalculation]") {
  const auto frameworks = made_up_frameworks();
  WorkbookOptions options;
  options.frameworks = &frameworks;
  const Workbook workbook = lay_out_workbook(made_up_province(), options);
  const std::optional<ReadWorkbook> read = calculated(workbook);
  if (read) check_formulas(workbook, *read);
}

TEST_CASE("Choosing another year, kind, area, rank and agency changes all that is shown",
          "[exporters][recalculation]") {
  const auto frameworks = made_up_frameworks();
  WorkbookOptions options;
  options.frameworks = &frameworks;
  options.agencies_in_all["สมมุติบุรี"] = {{2567, 184}, {2568, 185}};
  Workbook workbook = lay_out_workbook(made_up_province(), options);
  SECTION("a year") { options.view = {2567, "", "", 1, "เทศบาลตำบลขวด", 2567}; }
  SECTION("a kind, an area, and nothing of the agency in the year") {
    options.view = {2568, "เทศบาลตำบล", "เมือง", 2, "องค์การบริหารส่วนตำบลไก่", 2567};
  }
  const Workbook expected = lay_out_workbook(made_up_province(), options);
  CHECK_FALSE((expected == workbook));
  choose(workbook, expected);
  const std::optional<ReadWorkbook> read = calculated(workbook);
  if (read) check_formulas(expected, *read);
}

TEST_CASE("Choosing changes what the charts draw", "[exporters][recalculation]") {
  const auto frameworks = made_up_frameworks();
  WorkbookOptions options;
  options.frameworks = &frameworks;
  const TemporaryFolder folder;
  const std::string before = folder.path() / "before.xlsx";
  const std::string chosen = folder.path() / "chosen.xlsx";
  const Workbook workbook = lay_out_workbook(made_up_province(), options);
  write_xlsx(workbook, before);
  options.view = {2567, "เทศบาลตำบล", "เมือง", 1, "เทศบาลตำบลขวด", 2567};
  const Workbook expected = lay_out_workbook(made_up_province(), options);
  write_xlsx(expected, chosen);
  std::vector<std::string> typing{"charts", before};
  for (const std::string& typed : inputs_of(expected)) typing.push_back(typed);

  const auto charts_before = in_office({"charts", before});
  if (!charts_before) {
    std::cout << "skipped: LibreOffice or python3-uno is not installed, no chart was looked at\n";
    return;
  }
  const auto charts = in_office(typing);
  const auto charts_expected = in_office({"charts", chosen});
  CHECK(charts != charts_before);
  REQUIRE(charts->size() == charts_expected->size());
  CHECK(charts->size() > 8);
  for (std::size_t i = 0; i < charts->size(); ++i) {
    CHECK_THAT(charts->at(i), Catch::Equals(charts_expected->at(i)));
  }
}

TEST_CASE("English and Thai digits calculate as well", "[exporters][recalculation]") {
  const auto frameworks = made_up_frameworks();
  WorkbookOptions options;
  options.frameworks = &frameworks;
  options.language = Language::kEnglish;
  options.digits = Digits::kThai;
  const Workbook workbook = lay_out_workbook(made_up_province(), options);
  const std::optional<ReadWorkbook> read = calculated(workbook);
  if (read) check_formulas(workbook, *read);
}

TEST_CASE("Weights of zero leave nobody to be visited", "[exporters][recalculation]") {
  const auto frameworks = made_up_frameworks();
  WorkbookOptions options;
  options.frameworks = &frameworks;
  Workbook workbook = lay_out_workbook(made_up_province(), options);
  const auto sheet = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                  [](const Sheet& s) { return s.name == "เลือกพื้นที่"; });
  REQUIRE(sheet != workbook.sheets.end());
  for (SheetRow& row : sheet->above) {
    if (row.cells.size() > 2 && row.cells[2].style == CellStyle::kInput) {
      row.cells[2].value = Hundredths{0};
    }
  }
  const auto place = static_cast<std::size_t>(sheet - workbook.sheets.begin());
  const std::optional<ReadWorkbook> read = calculated(workbook);
  if (!read) return;
  const int reason = column_of(*sheet, "เหตุผล");
  for (int i = 0; i < static_cast<int>(sheet->rows.size()); ++i) {
    const int row = header_row(*sheet) + 1 + i;
    const auto& cells = read->sheets[place].cells;
    CHECK(shown(&cells.at({row, reason})) == "\"ยังไม่มีเหตุตามเกณฑ์\"");
    const auto rank = cells.find({row, 1});
    CHECK((rank == cells.end() || !std::holds_alternative<double>(rank->second.value)));
  }
  CHECK(sheet->rows.size() > 5);
}
