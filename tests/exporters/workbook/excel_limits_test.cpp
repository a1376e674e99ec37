// What Excel refuses or cuts: links beyond 65,530 a sheet, texts beyond 32,767 units a cell.
#include "exporters/workbook/excel_limits.h"

#include <catch2/catch.hpp>

#include "exporters/json/record_json.h"
#include "exporters/text/utf8.h"
#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/write_xlsx.h"
#include "tests/support/made_up_run.h"
#include "tests/support/read_xlsx.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::made_up_run;
using prongsai::testing::read_xlsx;
using prongsai::testing::ReadWorkbook;
using prongsai::testing::TemporaryFolder;

namespace {

const Sheet& sheet_named(const Workbook& workbook, const std::string& name) {
  for (const Sheet& sheet : workbook.sheets) {
    if (sheet.name == name) return sheet;
  }
  throw std::out_of_range(name);
}

Workbook linked(int rows) {
  Sheet sheet;
  sheet.name = "แผ่น";
  sheet.columns = {{"หน้า", 6, ColumnKind::kInteger}, {"ไฟล์", 30, ColumnKind::kText}};
  for (int i = 0; i < rows; ++i) {
    const std::string target = "external:" + std::to_string(i) + ".pdf";
    sheet.rows.push_back({{{Link{"", target, i}}, {Link{"ก.pdf", target}}}, 25});
  }
  return {"TH Sarabun New", 16, {sheet}};
}

}  // namespace

TEST_CASE("Of more links than Excel takes the first stay, the others keep what they show",
          "[exporters][excel_limits]") {
  Workbook workbook = linked(33000);  // 66,000 links; Excel takes 65,530
  keep_to_limits(workbook, Words(Language::kThai));
  int links = 0;
  for (const SheetRow& row : workbook.sheets[0].rows) {
    for (const SheetCell& cell : row.cells) links += std::holds_alternative<Link>(cell.value);
  }
  CHECK(links == 60000);
  const std::vector<SheetCell>& last = workbook.sheets[0].rows.back().cells;
  CHECK((last[0].value == CellValue(std::int64_t{32999})));
  CHECK((last[1].value == CellValue(std::string("ก.pdf"))));

  const TemporaryFolder folder;
  write_xlsx(workbook, folder.path() / "out.xlsx");  // throws where the library refuses a link
  const ReadWorkbook read = read_xlsx(folder.path() / "out.xlsx");
  for (const int row : {1, 30000, 30001, 33000}) {
    const auto& cells = read.sheets[0].cells;
    CHECK(std::get<double>(cells.at({row, 0}).value) == row - 1);
    CHECK(std::get<std::string>(cells.at({row, 1}).value) == "ก.pdf");
  }
}

TEST_CASE("Few links are left alone", "[exporters][excel_limits]") {
  Workbook workbook = linked(3);
  keep_to_limits(workbook, Words(Language::kThai));
  CHECK((workbook == linked(3)));
}

TEST_CASE("A text too long for a cell is cut there with a note, and whole in the record",
          "[exporters][excel_limits]") {
  std::string text;
  for (int i = 0; i < 32768; ++i) text += "ก";
  RunResult run = made_up_run();
  run.inputs[0].reports[0].items[0].analysis = Text{text, {}};
  const std::string code = to_string(run.inputs[0].reports[0].items[0].code);
  const Workbook workbook = lay_out_workbook(run);
  const Sheet& items = sheet_named(workbook, "คะแนนรายข้อ");
  REQUIRE(items.comments.size() == 1);
  const CellPlace place = items.comments[0].place;
  CHECK(items.columns[static_cast<std::size_t>(place.column)].header == "ผลการวิเคราะห์");
  CHECK(items.comments[0].text.find("JSON") != std::string::npos);

  const TemporaryFolder folder;
  write_xlsx(workbook, folder.path() / "out.xlsx");
  const ReadWorkbook read = read_xlsx(folder.path() / "out.xlsx");
  const auto sheet = static_cast<std::size_t>(&items - workbook.sheets.data());
  const auto& cell = read.sheets[sheet].cells.at({place.row, place.column});
  const auto& kept = std::get<std::string>(cell.value);
  CHECK(utf16_length(kept) == 32767);
  CHECK(kept.ends_with("ก…"));

  const std::string record = to_json(run.inputs[0].reports[0]);
  CHECK(record.find(text) != std::string::npos);
}
