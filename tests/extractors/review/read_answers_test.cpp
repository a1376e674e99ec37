#include "extractors/review/read_answers.h"

#include <catch2/catch.hpp>

using namespace prongsai;
using Catch::Contains;

namespace {

EditedSheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
  EditedSheet sheet{"รายการรอตรวจสอบ", {}};
  for (const auto& row : rows) {
    auto& cells = sheet.rows.emplace_back();
    for (const std::string& text : row) cells.push_back({text, {}});
  }
  return sheet;
}

const std::vector<std::string> kHeading{"หน่วยงาน",  "รหัสช่อง", "แฮชเอกสาร", "ผลการตรวจ",
                                        "ค่าที่ถูกต้อง", "ผู้ตรวจ",  "วันที่ตรวจ",   "หมายเหตุ"};

}  // namespace

TEST_CASE("Answered rows are answers, others are not", "[extractors][review]") {
  const ReviewedRows rows = read_answers(
      {{"อื่น", {}},
       sheet_of({{"หัวเรื่อง"},
                 kHeading,
                 {"อบต.ก", "item:i10", "aa", "แก้ไข", "๓๕.๖๕", "สมหญิง", "9 ม.ค. 2569", "หน้า 4"},
                 {"อบต.ก", "item:i11", "aa"},
                 {"อบต.ก", "item:i12", "aa", "ถูกต้อง"},
                 {"อบต.ข", "อำเภอ", "", "", "ปัว"},
                 {"อบต.ค", "overall@3:12", "bb", "หน่วยงานพิมพ์ผิด", "90"}})},
      "ก.xlsx");
  CHECK(rows.troubles.empty());
  REQUIRE(rows.answers.size() == 4);
  const ReviewAnswer& first = rows.answers[0];
  CHECK(first.sha256 == "aa");
  CHECK(first.field == "item:i10");
  CHECK(first.value == "๓๕.๖๕");
  CHECK(first.said ==
        Confirmation{Verdict::kCorrected, "สมหญิง", Date{std::chrono::year{2026} / 1 / 9}, "หน้า 4"});
  CHECK(first.place == "ก.xlsx, รายการรอตรวจสอบ แถว 3");
  CHECK(rows.answers[1].said.verdict == Verdict::kCorrect);
  CHECK(rows.answers[2].field == "agency.district");
  CHECK(rows.answers[2].said.verdict == Verdict::kCorrected);
  CHECK(rows.answers[3].row == SourceRow{3, 12});
  CHECK(rows.answers[3].field == "overall");
}

TEST_CASE("A row without a key is about the field that it names in words", "[extractors][review]") {
  const auto [heading, words, field] = GENERATE(table<std::string, std::string, std::string>({
      {"รายการ", "ข้อ e3 (ส่วนที่ 2)", "item:e3.part2"},
      {"รายการ", "อำเภอ", "agency.district"},
      {"What", "indicator 4", "indicator:4"},
      {"What", "shoe size", "shoe size"},
  }));
  const ReviewedRows rows =
      read_answers({sheet_of({{"หน่วยงาน", heading, "รหัสช่อง", "แฮชเอกสาร", "ผลการตรวจ", "ค่าที่ถูกต้อง"},
                              {"อบต.ก", words, "", "", "", "81.25"},
                              {"อบต.ก", words, "overall", "", "", "81.25"}})},
                   "ก.xlsx");
  REQUIRE(rows.answers.size() == 2);
  CHECK(rows.answers[0].field == field);
  CHECK(rows.answers[1].field == "overall");
}

TEST_CASE("Rows that cannot be understood are named", "[extractors][review]") {
  const ReviewedRows rows =
      read_answers({sheet_of({kHeading,
                              {"ก", "item:i1", "aa", "ใช่"},
                              {"ก", "", "aa", "ถูกต้อง"},
                              {"", "item:i1", "", "ถูกต้อง"},
                              {"ก", "item:i2", "aa", "ถูกต้อง", "", "", "วันนี้"}})},
                   "ก.xlsx");
  REQUIRE(rows.troubles.size() == 4);
  CHECK_THAT(rows.troubles[0], Contains("แถว 2") && Contains("ใช่"));
  CHECK_THAT(rows.troubles[3], Contains("วันนี้"));
  CHECK(rows.answers.size() == 1);
  CHECK(read_answers({{"ก", {}}}, "ข.xlsx").troubles.size() == 1);
}
