#include "extractors/report/numbered_headers.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

TEST_CASE("Bare numbers under a heading of indicators are theirs", "[extractors][columns]") {
  const auto numbers = [](const std::string& header) {
    std::string text;
    for (const NumberedHeader& one : numbered_headers(made_table(header), 1))
      text += std::to_string(one.column) + '=' + std::to_string(one.indicator) + ' ';
    return text;
  };
  CHECK(numbers("หน่วยงาน | ตัวชี้วัด | < | < / ^ | ๑ | ๒ | ๓") == "1=1 2=2 3=3 ");
  CHECK(numbers("หน่วยงาน | EIT | < | < | OIT | < / ^ | 6 | 7 | 8 | 9 | 10") ==
        "1=6 2=7 3=8 4=9 5=10 ");
  CHECK(numbers("ที่ | IIT | < | รวม / 1 | 2 | 3 | 4").empty());  // columns are counted
  CHECK(numbers("หน่วยงาน | ตัวชี้วัด | < | < / 9 | 10 | 11 | 12").empty());
  CHECK(numbers("หน่วยงาน | ตัวชี้วัด | < / ^ | 1 | คะแนน").empty());
  CHECK(numbers("หน่วยงาน | ผลคะแนน | < / ^ | 1 | 2").empty());
}
