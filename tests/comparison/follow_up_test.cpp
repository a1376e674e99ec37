#include "comparison/follow_up.h"

#include <catch2/catch.hpp>

#include "comparison/remarks.h"

using namespace prongsai;

namespace {

JoinedAgency agency(const std::string& name, const std::vector<std::string>& measures) {
  JoinedAgency joined;
  joined.report.agency.name = name;
  joined.report.agency.district = "ปัว";
  joined.report.fiscal_year = FiscalYear{2568};
  for (const std::string& measure : measures) {
    Plan<Score> plan;
    plan.item = ItemCode{Instrument::kIit, 10};
    plan.measure.value = measure;
    joined.report.plans.push_back(plan);
  }
  return joined;
}

FollowUp with_note(FollowUp sheet, std::size_t row, const std::string& heading,
                   const std::string& text) {
  sheet.rows.at(row).notes.push_back({heading, text});
  return sheet;
}

}  // namespace

TEST_CASE("Every measure has a row of its own, known again in every run", "[comparison]") {
  const FollowUp sheet = follow_up_of({agency("อบต.ก", {"คู่มือ", "ประชุม", "คู่มือ"})});
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.rows[0].item == "i10");
  CHECK(sheet.rows[0].key != sheet.rows[1].key);
  CHECK(sheet.rows[0].key != sheet.rows[2].key);
  CHECK(follow_up_of({agency("อบต.ก", {"คู่มือ"})}).rows[0].key == sheet.rows[0].key);
  CHECK_FALSE(has_notes(sheet));
}

TEST_CASE("Notes go over to the new rows, and none is dropped", "[comparison]") {
  FollowUp old =
      with_note(follow_up_of({agency("อบต.ก", {"คู่มือ", "ประชุม"})}), 0, "สถานะ", "แล้วเสร็จ");
  old = with_note(old, 1, "งบที่ใช้", "5000");
  old.headings.push_back("งบที่ใช้");
  // The order changes, a measure vanishes, others come.
  const FollowUp carried =
      carry(follow_up_of({agency("อบต.ข", {"อบรม"}), agency("อบต.ก", {"ใหม่", "คู่มือ"})}), old);
  CHECK(carried.headings.back() == "งบที่ใช้");
  REQUIRE(carried.rows.size() == 4);
  CHECK(carried.rows[0].notes.empty());
  CHECK(carried.rows[1].notes.empty());
  CHECK(carried.rows[2].notes == std::vector<FollowUpNote>{{"สถานะ", "แล้วเสร็จ"}});
  CHECK(carried.rows[3].vanished);
  CHECK(carried.rows[3].measure == "ประชุม");
  CHECK(carried.rows[3].notes == std::vector<FollowUpNote>{{"งบที่ใช้", "5000"}});
  // When it comes back, so does its note.
  const FollowUp back = carry(follow_up_of({agency("อบต.ก", {"ประชุม", "คู่มือ"})}), carried);
  REQUIRE(back.rows.size() == 2);
  CHECK(back.rows[0].notes == std::vector<FollowUpNote>{{"งบที่ใช้", "5000"}});
}

TEST_CASE("A code that an agency was given meanwhile costs no note", "[comparison]") {
  const FollowUp old = with_note(follow_up_of({agency("อบต.ก", {"คู่มือ"})}), 0, "สถานะ", "แล้วเสร็จ");
  JoinedAgency coded = agency("อบต. ก", {"คู่ มือ"});
  coded.report.agency.code = "05470301";
  const FollowUp carried = carry(follow_up_of({coded}), old);
  REQUIRE(carried.rows.size() == 1);
  CHECK(carried.rows[0].notes.size() == 1);
  CHECK(carried.rows[0].key.starts_with("05470301-2568-i10-"));
}

TEST_CASE("Remarks go over beside the program's own", "[comparison]") {
  Workbook workbook;
  Sheet sheet;
  sheet.name = "ผลรายหน่วยงาน";
  for (const char* heading : {"หน่วยงาน", "อำเภอ", "ปีงบประมาณ (พ.ศ.)", "หมายเหตุ"}) {
    sheet.columns.push_back({heading});
  }
  SheetRow row;
  row.cells = {
      {std::string("อบต.ก")}, {std::string("ปัว")}, {std::int64_t{2568}}, {std::string("แถวที่ 3")}};
  sheet.rows.push_back(row);
  workbook.sheets.push_back(sheet);
  const auto left = carry_remarks(
      workbook, {{"อบต.ก", "ปัว", "2568", "แถวที่ 3\nโทรแล้ว"}, {"อบต.ข", "ปัว", "2568", "หาย"}});
  REQUIRE(left.size() == 1);
  CHECK(left[0].text == "หาย");
  CHECK(std::get<std::string>(workbook.sheets[0].rows[0].cells[3].value) == "แถวที่ 3\nโทรแล้ว");
}

TEST_CASE("Notes of two older workbooks stand side by side", "[comparison]") {
  const FollowUp sheet = follow_up_of({agency("อบต.ก", {"คู่มือ"})});
  FollowUp older = with_note(sheet, 0, "สถานะ", "ยังไม่เริ่ม");
  older = with_note(older, 0, "หมายเหตุ", "โทรแล้ว");
  older = with_note(older, 0, "งบที่ใช้", "5000");
  FollowUp newer = with_note(sheet, 0, "สถานะ", "แล้วเสร็จ");
  newer = with_note(newer, 0, "หมายเหตุ", "ไปเยี่ยมแล้ว");
  const FollowUp carried = carry(carry(sheet, older), newer);
  REQUIRE(carried.rows.size() == 1);
  CHECK(carried.rows[0].notes == std::vector<FollowUpNote>{{"สถานะ", "แล้วเสร็จ"},
                                                           {"หมายเหตุ", "ไปเยี่ยมแล้ว\nโทรแล้ว"},
                                                           {"งบที่ใช้", "5000"}});
  CHECK(carry(carried, newer).rows[0].notes == carried.rows[0].notes);
}

TEST_CASE("An agency that became another kind keeps its notes", "[comparison]") {
  JoinedAgency before = agency("องค์การบริหารส่วนตำบลงาม", {"คู่มือ"});
  before.report.agency.code = "6550101";
  const FollowUp old = with_note(follow_up_of({before}), 0, "หมายเหตุ", "โทรแล้ว");
  JoinedAgency after = agency("เทศบาลตำบลงาม", {"คู่มือ"});
  after.former = {"6550101", "องค์การบริหารส่วนตำบลงาม"};
  const FollowUp carried = carry(follow_up_of({after}), old);
  REQUIRE(carried.rows.size() == 1);
  CHECK(carried.rows[0].notes.size() == 1);
}

TEST_CASE("What people wrote is told from the program's own lines", "[comparison]") {
  const auto remarks = remarks_of_people(
      {{"อบต.ก", "ปัว", "2568", "ตารางคะแนน แถวที่ 3\nโทรแล้ว"},
       {"อบต.ข", "ปัว", "2568", "ซ้ำ: มีรายงานของปีเดียวกันในเอกสารอื่น\nตารางคะแนน แถวที่ 4"},
       {"อบต.ค", "ปัว", "2568", "คะแนนภาพรวม: หน่วยงานพิมพ์ผิด (พิมพ์ 96.38)"},
       {"อบต.ง", "ปัว", "2568", "league table, row 3"},
       {"อบต.จ", "ปัว", "2568", "overall: misprint (printed 96.38)"}});
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].text == "โทรแล้ว");
}
