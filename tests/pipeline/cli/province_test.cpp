// --joined, --roster, --carry and --overwrite as the command line has them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "exporters/workbook/write_xlsx.h"
#include "extractors/xlsx/read_sheets.h"
#include "tests/support/run_program.h"
#include "tests/support/small_reports.h"

using Catch::Contains;
using nlohmann::json;
using prongsai::EditedSheet;
using prongsai::Sheet;
using prongsai::Workbook;
using prongsai::testing::read_file;
using prongsai::testing::run_program;
using prongsai::testing::small_transcript;
using prongsai::testing::TemporaryFolder;

namespace {

std::string all_text(const std::filesystem::path& workbook) {
  std::string text;
  for (const EditedSheet& sheet : prongsai::read_sheets(workbook, "")) {
    text += '[' + sheet.name + ']';
    for (const auto& row : sheet.rows) {
      for (const auto& cell : row) text += cell.text + '|';
    }
  }
  return text;
}

// A workbook with one note in the sheet of follow-up, whose measure no report has.
void write_noted(const std::filesystem::path& file) {
  Sheet sheet;
  sheet.name = "ติดตาม";
  for (const char* heading : {"หน่วยงาน", "มาตรการ โครงการ หรือกิจกรรม", "สถานะ"}) {
    sheet.columns.push_back({heading});
  }
  prongsai::SheetRow row;
  row.cells = {{std::string("อบต.เก่า")}, {std::string("คู่มือ")}, {std::string("แล้วเสร็จ")}};
  sheet.rows.push_back(row);
  write_xlsx(Workbook{"Arial", 11, {sheet}}, file);
}

// A workbook whose first sheet has a remark beside an agency.
void write_remarked(const std::filesystem::path& file, const char* remark) {
  Sheet sheet;
  sheet.name = "ผลรายหน่วยงาน";
  for (const char* heading : {"หน่วยงาน", "หมายเหตุ"}) sheet.columns.push_back({heading});
  prongsai::SheetRow row;
  row.cells = {{std::string("อบต.เก่า")}, {std::string(remark)}};
  sheet.rows.push_back(row);
  write_xlsx(Workbook{"Arial", 11, {sheet}}, file);
}

}  // namespace

TEST_CASE("A workbook with notes is not written over, and its notes go on", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  write_noted(folder.path() / "o.xlsx");
  const auto refused = run_program({"extract", "a.txt", "-o", "o.xlsx"}, folder.path());
  CHECK(refused.code == 7);
  CHECK_THAT(refused.err, Contains("o.xlsx") && Contains("--carry"));
  CHECK_THAT(all_text(folder.path() / "o.xlsx"), Contains("อบต.เก่า"));

  CHECK(
      run_program({"extract", "a.txt", "-o", "o.xlsx", "--carry", "o.xlsx"}, folder.path()).code ==
      0);
  CHECK_THAT(all_text(folder.path() / "o.xlsx"),
             Contains("[ติดตาม]") && Contains("แล้วเสร็จ") && Contains("ไม่พบมาตรการนี้แล้ว"));

  CHECK(run_program({"extract", "a.txt", "-o", "o.xlsx", "--overwrite"}, folder.path()).code == 0);
  CHECK_THAT(all_text(folder.path() / "o.xlsx"), !Contains("แล้วเสร็จ"));
}

TEST_CASE("A roster names who is missing, and what was announced otherwise", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  folder.write("r.csv",
               "ชื่อ,อำเภอ,จังหวัด,คะแนน 2568\n"
               "องค์การบริหารส่วนตำบลสมมติใต้,สมมติ,นครสมมติ,91.52\n"
               "องค์การบริหารส่วนตำบลเงียบ,สมมติ,นครสมมติ,88.00\n");
  const auto ended =
      run_program({"extract", "a.txt", "-o", "o.xlsx", "--roster", "r.csv", "--joined", "j.jsonl"},
                  folder.path());
  CHECK(ended.code == 0);
  CHECK_THAT(ended.err, Contains("2568: ผ่าน 1 จาก 1 แห่งที่มีรายงาน ทั้งหมด 2 แห่ง"));
  CHECK_THAT(all_text(folder.path() / "o.xlsx"), Contains("[ต่างจากประกาศ]") && Contains("-0.27") &&
                                                     Contains("[สถานะรายงาน]") &&
                                                     Contains("ไม่พบรายงาน"));
  const json joined = json::parse(read_file(folder.path() / "j.jsonl"));
  CHECK(joined.at("sources").at(0).at("file") == "a.txt");
  CHECK(joined.at("overall").at("score").at("source") == 0);

  folder.write("bad.csv", "ชื่อ,คะแนน 2568\nก,มาก\n");
  const auto refused =
      run_program({"extract", "a.txt", "-o", "p.xlsx", "--roster", "bad.csv"}, folder.path());
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err, Contains("row 2"));
}

TEST_CASE("Remarks, and workbooks of single provinces, are not written over either",
          "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  const auto code = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"extract", "a.txt", "-o", "o.xlsx"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments, folder.path());
  };
  write_remarked(folder.path() / "o.xlsx", "ตารางคะแนน แถวที่ 3");  // the program's own words
  CHECK(code({}).code == 0);
  write_remarked(folder.path() / "o.xlsx", "ตารางคะแนน แถวที่ 3\nโทรแล้ว รอเอกสาร");
  const auto refused = code({});
  CHECK(refused.code == 7);
  CHECK_THAT(refused.err, Contains("โทรแล้ว รอเอกสาร"));
  CHECK(code({"--carry", "o.xlsx"}).code == 0);

  write_noted(folder.path() / "o น่าน.xlsx");
  const auto of_province = code({"--overwrite"});
  CHECK(of_province.code == 0);
  const auto named = code({});
  CHECK(named.code == 7);
  CHECK_THAT(named.err, Contains("o น่าน.xlsx"));
  CHECK(code({"--one-workbook"}).code == 0);
}

TEST_CASE("Notes of several older workbooks go on", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  write_noted(folder.path() / "first.xlsx");
  write_remarked(folder.path() / "second.xlsx", "โทรแล้ว");
  const auto ended = run_program(
      {"extract", "a.txt", "-o", "o.xlsx", "--carry", "first.xlsx", "--carry", "second.xlsx"},
      folder.path());
  CHECK(ended.code == 0);
  CHECK_THAT(all_text(folder.path() / "o.xlsx"), Contains("แล้วเสร็จ"));
  CHECK_THAT(ended.err, Contains("อบต.เก่า") && Contains("โทรแล้ว"));  // its row is gone: named
}
