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
