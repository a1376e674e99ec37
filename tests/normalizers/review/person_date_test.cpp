#include "normalizers/review/person_date.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Days are read as people write them", "[normalizers][review]") {
  const Date day{std::chrono::year{2026} / 1 / 9};
  for (const char* text : {"9 ม.ค. 2569", "๙ มกราคม ๒๕๖๙", "9/1/2569", "09-01-69", "2026-01-09",
                           "9/1/2026", "9/1/2569 10:30", "วันที่ 9 มกราคม 2569"}) {
    CAPTURE(text);
    CHECK(parse_person_date(text) == day);
  }
  for (const char* text : {"", "มกราคม 2569", "31/2/2569", "เมื่อวาน", "12", "ม.ค. - ก.พ. 2569"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_person_date(text).has_value());
  }
}
