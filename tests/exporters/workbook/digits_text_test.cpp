#include "exporters/workbook/digits_text.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Numbers in sentences have the digits of the workbook", "[exporters][digits_text]") {
  CHECK(DigitsText(Digits::kArabic).text(163) == "163");
  CHECK(DigitsText(Digits::kThai).text(163) == "๑๖๓");
  CHECK(DigitsText(Digits::kThai).text(Hundredths{9683}) == "๙๖.๘๓");
  CHECK(DigitsText(Digits::kArabic).formula("A1") == "TEXT(A1,\"0\")");
  CHECK(DigitsText(Digits::kThai).formula("A1") == "TEXT(A1,\"[$-D00041E]0\")");
}

TEST_CASE("Shares are rounded half up", "[exporters][digits_text]") {
  const DigitsText digits(Digits::kArabic);
  CHECK(digits.percent(151, 163) == "92.6%");
  CHECK(digits.percent(1, 8) == "12.5%");
  CHECK(digits.percent(1, 2000) == "0.1%");
  CHECK(digits.percent(0, 3) == "0.0%");
  CHECK(digits.percent(3, 3) == "100.0%");
}
