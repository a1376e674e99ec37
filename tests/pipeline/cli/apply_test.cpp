// Corrections go round: out in records, back in reviewed workbooks, remembered by later runs.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "exporters/workbook/write_xlsx.h"
#include "tests/support/read_xlsx.h"
#include "tests/support/run_program.h"
#include "tests/support/small_reports.h"

namespace fs = std::filesystem;
using Catch::Contains;
using nlohmann::json;
using prongsai::Sheet;
using prongsai::Workbook;
using prongsai::testing::read_file;
using prongsai::testing::read_xlsx;
using prongsai::testing::run_program;
using prongsai::testing::small_transcript;
using prongsai::testing::TemporaryFolder;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// A workbook that is only the sheet of review, as somebody sent it back.
void write_reviewed(const fs::path& file, const Rows& rows) {
  Sheet sheet;
  sheet.name = "รายการรอตรวจสอบ";
  for (const char* heading : {"หน่วยงาน", "แฮชเอกสาร", "รหัสช่อง", "ผลการตรวจ", "ค่าที่ถูกต้อง", "ผู้ตรวจ"}) {
    sheet.columns.push_back({heading});
  }
  for (const auto& row : rows) {
    prongsai::SheetRow cells;
    for (const std::string& text : row) cells.cells.push_back({text});
    sheet.rows.push_back(cells);
  }
  write_xlsx(Workbook{"Arial", 11, {sheet}}, file);
}

json record_of(const fs::path& file) { return json::parse(read_file(file)); }

}  // namespace

TEST_CASE("Corrections survive the round trip", "[pipeline][cli][apply]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  REQUIRE(run_program({"extract", "a.txt", "--jsonl", "a.jsonl"}, folder.path()).code == 0);
  const json before = record_of(folder.path() / "a.jsonl");
  const std::string hash = before.at("source").at("sha256");
  const std::string agency = before.at("agency").at("name");
  write_reviewed(folder.path() / "r1.xlsx", {{agency, hash, "overall", "แก้ไข", "๘๐.๐๐", "สมศรี"}});
  write_reviewed(folder.path() / "r2.xlsx", {{agency, "", "อำเภอ", "", "ปัว", "อนันต์"}});

  const auto applied = run_program(
      {"apply", "r1.xlsx", "r2.xlsx", "--jsonl", "a.jsonl", "-o", "b.xlsx", "--jsonl", "b.jsonl"},
      folder.path());
  CHECK_THAT(applied.err, Contains("2 of 2"));
  const json after = record_of(folder.path() / "b.jsonl");
  CHECK(after.at("overall").at("score").at("value") == 80.0);
  CHECK(after.at("overall").at("score").at("status") == "confirmed");
  CHECK(after.at("overall").at("score").at("confirmed").at("by") == "สมศรี");
  CHECK(after.at("agency").at("district") == "ปัว");
  CHECK(read_file(folder.path() / "b.xlsx").substr(0, 2) == "PK");

  // The next run over the same file remembers; the records that were read stay as they were.
  REQUIRE(run_program({"extract", "a.txt", "--jsonl", "c.jsonl"}, folder.path()).code == 0);
  CHECK(read_file(folder.path() / "c.jsonl") == read_file(folder.path() / "b.jsonl"));
  CHECK(record_of(folder.path() / "a.jsonl") == before);

  // Another document of the same name is another document.
  folder.write("a.txt", small_transcript() + "\n");
  REQUIRE(run_program({"extract", "a.txt", "--jsonl", "d.jsonl"}, folder.path()).code == 0);
  CHECK(record_of(folder.path() / "d.jsonl").at("overall") == before.at("overall"));
}

TEST_CASE("An agency with a draft and a signed copy is answered once and stays one row",
          "[pipeline][cli][apply]") {
  const TemporaryFolder folder;
  folder.write("draft.txt", small_transcript());
  folder.write("signed.txt", small_transcript() + "\n");
  REQUIRE(run_program({"extract", "draft.txt", "signed.txt", "--jsonl", "a.jsonl"}, folder.path())
              .code == 0);
  const std::string records = read_file(folder.path() / "a.jsonl");
  const std::string agency =
      json::parse(records.substr(0, records.find('\n'))).at("agency").at("name");
  write_reviewed(folder.path() / "r.xlsx", {{agency, "", "overall", "แก้ไข", "80", "สมศรี"}});
  const auto applied =
      run_program({"apply", "r.xlsx", "--jsonl", "a.jsonl", "-o", "b.xlsx"}, folder.path());
  CHECK_THAT(applied.err, Contains("1 of 1"));
  const auto sheet = read_xlsx(folder.path() / "b.xlsx").sheets.at(0);
  CHECK(sheet.row_heights.size() == 2);  // the header's and the agency's
  constexpr int kOverall = 6;
  CHECK(std::get<double>(sheet.cells.at({1, kOverall}).value) == 80);
}

TEST_CASE("Answers that clash or find nothing are told, and 3 is given", "[pipeline][cli][apply]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  REQUIRE(run_program({"extract", "a.txt", "--jsonl", "a.jsonl"}, folder.path()).code == 0);
  const json before = record_of(folder.path() / "a.jsonl");
  const std::string hash = before.at("source").at("sha256");
  write_reviewed(folder.path() / "r1.xlsx", {{"", hash, "overall", "แก้ไข", "91.25", "ก"}});
  write_reviewed(folder.path() / "r2.xlsx", {{"", hash, "overall", "แก้ไข", "92.25", "ข"},
                                             {"", "ff", "overall", "ถูกต้อง", "", "ข"}});
  const auto applied = run_program(
      {"apply", "r1.xlsx", "r2.xlsx", "--jsonl", "a.jsonl", "--jsonl", "b.jsonl"}, folder.path());
  CHECK(applied.code == 3);
  CHECK_THAT(applied.err, Contains("r1.xlsx") && Contains("r2.xlsx") && Contains("clash"));
  CHECK(record_of(folder.path() / "b.jsonl") == before);
}

TEST_CASE("Files that cannot be read, and command lines without sense", "[pipeline][cli][apply]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  folder.write("r.xlsx", "no workbook");
  CHECK(
      run_program({"apply", "r.xlsx", "--jsonl", "no.jsonl", "-o", "b.xlsx"}, folder.path()).code ==
      6);
  CHECK(
      run_program({"apply", "r.xlsx", "--jsonl", "a.jsonl", "-o", "r.xlsx"}, folder.path()).code ==
      2);
  CHECK(run_program({"apply", "r.xlsx", "--jsonl", "a.jsonl"}, folder.path()).code == 2);
  CHECK(run_program({"apply", "--jsonl", "a.jsonl", "-o", "b.xlsx"}, folder.path()).code == 2);
}
