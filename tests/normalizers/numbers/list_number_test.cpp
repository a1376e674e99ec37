#include "normalizers/numbers/list_number.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("A list marker at the start of a text is read", "[normalizers][list_number]") {
  struct Row {
    std::string text;
    ListStyle style;
    std::optional<int> number;
    std::string rest;
  };
  const auto row = GENERATE(values<Row>({
      {"๑. จัดทำ", ListStyle::kDot, 1, "จัดทำ"},
      {"๑.จัดทำ", ListStyle::kDot, 1, "จัดทำ"},
      {"๑๐.  จัดทำ", ListStyle::kDot, 10, "จัดทำ"},
      {"1๒. ก", ListStyle::kDot, 12, "ก"},
      {"2.", ListStyle::kDot, 2, ""},
      {"1) จัดทำ", ListStyle::kParenthesis, 1, "จัดทำ"},
      {"1.) จัดทำ", ListStyle::kParenthesis, 1, "จัดทำ"},
      {"(๑) ชื่องาน", ListStyle::kBothParentheses, 1, "ชื่องาน"},
      {"ข้อ ๑ จัดทำ", ListStyle::kWord, 1, "จัดทำ"},
      {"ข้อที่ ๑๒ จัดทำ", ListStyle::kWord, 12, "จัดทำ"},
      {"ขั้นตอนที่ ๑ จัดทำ", ListStyle::kWord, 1, "จัดทำ"},
      {"ก. จัดทำ", ListStyle::kLetter, 1, "จัดทำ"},
      {"ค) จัดทำ", ListStyle::kLetter, 3, "จัดทำ"},
      {"* จัดทำ", ListStyle::kBullet, {}, "จัดทำ"},
      {"✓ จัดทำ", ListStyle::kBullet, {}, "จัดทำ"},
      {"- จัดทำ", ListStyle::kDash, {}, "จัดทำ"},
      {"-จัดทำ", ListStyle::kDash, {}, "จัดทำ"},
      {"– จัดทำ", ListStyle::kDash, {}, "จัดทำ"},
      {"• จัดทำ", ListStyle::kBullet, {}, "จัดทำ"},
      {"\uF0B7จัดทำ", ListStyle::kBullet, {}, "จัดทำ"},
  }));
  CAPTURE(row.text);
  const auto marker = read_list_marker(row.text);
  REQUIRE(marker);
  CHECK(marker->style == row.style);
  CHECK(marker->number == row.number);
  CHECK(row.text.substr(marker->length) == row.rest);
}

TEST_CASE("Other numbers and signs mark nothing", "[normalizers][list_number]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", "๑.๕ ล้านบาท", "๑.๑ จัดทำ", "2568 ", "2568. ", "10.30 น.",
               "๑ ตุลาคม", "100. ก", "0. ก", "(ITA) ก", "(๑ ก", "(2568) ก", "-", " - ", "- ",
               "ก.พ. ๒๕๖๘", "ก.จัดทำ", "*ก", "ขั้นตอนที่ดี", "-5 องศา", "ข้อ O1 ก", "ข้อ ๑๔๕ ก", "ข้อ ๑. ก",
               "ข้อมูล 1 ก", "ก ๑. ข", "A. ก", "() ก");
  CAPTURE(text);
  CHECK_FALSE(read_list_marker(text));
}

TEST_CASE("A decimal number may mark an entry", "[normalizers][list_number]") {
  int list = 0;
  const auto marker = read_decimal_marker("๒.๑๐ จัดทำ", list);
  REQUIRE(marker);
  CHECK(list == 2);
  CHECK(marker->number == 10);
  CHECK(std::string("๒.๑๐ จัดทำ").substr(marker->length) == "จัดทำ");
  for (const char* text : {"๒. จัดทำ", "2.1.3 จัดทำ", "96.835", "2568.1", "1.0 จัดทำ", ""}) {
    CAPTURE(text);
    CHECK_FALSE(read_decimal_marker(text, list));
  }
}
