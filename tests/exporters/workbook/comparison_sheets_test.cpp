#include "exporters/workbook/sheets/comparison_sheets.h"

#include <catch2/catch.hpp>

#include "exporters/workbook/a1.h"

using namespace prongsai;

namespace {

FollowUp one_measure() {
  FollowUpRow row;
  row.key = "k";
  row.agency = "อบต.ก";
  row.year = FiscalYear{2568};
  row.measure = "คู่มือ";
  row.notes = {{"สถานะ", "แล้วเสร็จ"}};
  return {{"สถานะ", "หมายเหตุ", "งบที่ใช้"}, {row}};
}

SheetCell cell(const Sheet& sheet, const char* header, int row = 0) {
  return cell_at(sheet, {header_row(sheet) + 1 + row, column_of(sheet, header)});
}

}  // namespace

TEST_CASE("ติดตาม offers the four states and marks what people fill in", "[exporters][comparison]") {
  const Sheet sheet = lay_out_follow_up(one_measure());
  REQUIRE(sheet.choices.size() == 1);
  const int state = column_of(sheet, "สถานะ");
  CHECK((sheet.choices[0].cells == CellRange{{1, state}, {1, state}}));
  CHECK(sheet.choices[0].words ==
        std::vector<std::string>{"ยังไม่เริ่ม", "อยู่ระหว่างดำเนินการ", "แล้วเสร็จ", "ไม่ได้ดำเนินการ"});
  CHECK(cell(sheet, "สถานะ") == SheetCell{std::string("แล้วเสร็จ"), CellStyle::kAnswer});
  CHECK(cell(sheet, "งบที่ใช้").style == CellStyle::kAnswer);
  CHECK(lay_out_follow_up({{"สถานะ"}, {}}).choices.empty());
}

TEST_CASE("What became of measures is a number, and folded while nothing is known",
          "[exporters][comparison]") {
  FollowUp follow_up = one_measure();
  const auto folded = [](const Sheet& sheet, const char* header) {
    return sheet.columns[static_cast<std::size_t>(column_of(sheet, header))].folded;
  };
  CHECK(folded(lay_out_follow_up(follow_up), "ผลต่าง"));
  follow_up.rows[0].compared = "ตช.4";
  follow_up.rows[0].before = Hundredths{9000};
  follow_up.rows[0].after = Hundredths{8965};
  const Sheet sheet = lay_out_follow_up(follow_up);
  CHECK_FALSE(folded(sheet, "ผลต่าง"));
  CHECK(cell(sheet, "ผลต่าง") == SheetCell{Hundredths{-35}});
  CHECK(folded(sheet, "ข้อความซ้ำกับ"));
}

TEST_CASE("สถานะรายงาน stands under its rates, in a column that is seen",
          "[exporters][comparison]") {
  RosterRow row;
  row.agency.name = "เทศบาลตำบลงาม";
  row.agency.former = {"6550101", "องค์การบริหารส่วนตำบลงาม"};
  row.year = FiscalYear{2568};
  row.state = ReportState::kReceived;
  row.score = Hundredths{9018};
  row.announced.score = Hundredths{9081};
  const Sheet sheet = lay_out_roster({row}, {"2568: ผ่าน 1 จาก 1 แห่งที่มีรายงาน ทั้งหมด 2 แห่ง"});
  REQUIRE(sheet.above.size() == 2);
  const std::size_t place = sheet.above[0].cells.size() - 1;
  CHECK_FALSE(sheet.columns[place].folded);
  CHECK(std::get<std::string>(sheet.above[0].cells[place].value).starts_with("2568: ผ่าน 1 จาก 1"));
  CHECK(cell(sheet, "ผลต่าง") == SheetCell{Hundredths{-63}, CellStyle::kConflict});
  CHECK(cell(sheet, "ชื่อเดิม") == SheetCell{std::string("องค์การบริหารส่วนตำบลงาม")});
}
