#include "exporters/workbook/thai_words.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Statuses have the words that officials filter by", "[exporters][thai_words]") {
  CHECK(thai_word(Status::kVerified) == "สอบยันตรงกัน");
  CHECK(thai_word(Status::kRead) == "ตามเอกสาร");
  CHECK(thai_word(Status::kRepaired) == "แก้คำอ่านโดยโปรแกรม");
  CHECK(thai_word(Status::kConflict) == "ข้อมูลไม่ตรงกัน");
  CHECK(thai_word(Status::kMissing) == "ไม่พบในรายงาน");
  CHECK(thai_word(Status::kConfirmed) == "เจ้าหน้าที่ยืนยันแล้ว");
}

TEST_CASE("A finding's field is said in words", "[exporters][thai_words]") {
  const auto [where, words] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"overall", "คะแนนภาพรวม"},
      {"item:i10", "ข้อ i10"},
      {"item:e3.part1", "ข้อ e3 (ส่วนที่ 1)"},
      {"instrument:EIT.part2", "แบบวัด EIT (ส่วนที่ 2)"},
      {"indicator:4", "ตัวชี้วัดที่ 4"},
      {"plan:3", "มาตรการที่ 3"},
      {"plan:3.steps", "มาตรการที่ 3 (ขั้นตอน)"},
      {"overalls", "overalls"},
      {"something.part1", "something.part1"},
      {"item", "item"},
  }));
  CHECK(thai_field(where) == words);
}
