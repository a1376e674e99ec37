#include "extractors/report/headings.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("an indicator's heading gives its number", "[extractors][headings]") {
  struct Row {
    std::string_view text;
    std::optional<int> number;
  };
  const auto [text, number] = GENERATE(values<Row>({
      {"ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ คะแนนที่ได้ ๙๙.๔๒ คะแนน", 1},
      {"ตัวชี้วัดที่10 การป้องกันการทุจริต", 10},
      {" ตัวชี้วัด 4 การใช้ทรัพย์สิน", 4},
      {"ตัวชี้วัดที่ ๑ ๐ การป้องกันการทุจริต คะแนนที่ได้ ๑๐๐.๐๐", 10},
      {"ตัวชี้วัดที่ 1 0.50", 1},
      {"ตัวชี้วัดที่ต้องพัฒนา", {}},
      {"ตัวชี้วัดที่ 12", {}},
      {"สรุปตัวชี้วัดที่ 1", {}},
      {"", {}},
  }));
  CAPTURE(text);
  CHECK(indicator_heading(text) == number);
}

TEST_CASE("an instrument is known by its letters or its Thai name", "[extractors][headings]") {
  CHECK(instrument_named_in("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)") == Instrument::kIit);
  CHECK(instrument_named_in("แบบวัดการรับรู้ผู้มีส่วนได้เสียภายนอก ส่วนที่ ๑") == Instrument::kEit);
  CHECK(instrument_named_in("แบบตรวจการเปิดเผยข้อมูลสาธารณะ") == Instrument::kOit);
  CHECK_FALSE(instrument_named_in("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล"));
  CHECK(part_named_in("(EIT) ส่วนที่ ๒") == 2);
  CHECK(part_named_in("EIT ส่วนที่1") == 1);
  CHECK_FALSE(part_named_in("ส่วนที่ ๓"));
}
