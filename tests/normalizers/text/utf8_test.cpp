#include "normalizers/text/utf8.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Text goes to code points and back unchanged", "[normalizers][utf8]") {
  for (const std::string text : {"", "ITA", "ก็ศิลป์น้ำ ๙๖.๘๓", "é—\u00A0", "\U0010FC00"}) {
    CHECK(to_utf8(to_code_points(text)) == text);
    CHECK(is_utf8(text));
  }
}

TEST_CASE("Malformed bytes are told from text and read as U+FFFD one by one",
          "[normalizers][utf8]") {
  struct Row {
    std::string bytes;
    std::u32string read;
  };
  const auto row = GENERATE(values<Row>({
      {"\x80", U"\uFFFD"},
      {"a\xE0\xB8", U"a\uFFFD\uFFFD"},                    // cut short
      {"\xC0\xAF", U"\uFFFD\uFFFD"},                      // overlong
      {"\xE0\x80\x80", U"\uFFFD\uFFFD\uFFFD"},            // overlong
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},            // surrogate
      {"\xF5\x80\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},  // above U+10FFFF
      {"\xE0\xB8\x81\xFF", U"ก\uFFFD"},
  }));
  CHECK_FALSE(is_utf8(row.bytes));
  CHECK(to_code_points(row.bytes) == row.read);
}

TEST_CASE("Thai characters are told apart by what they are", "[normalizers][utf8]") {
  struct Row {
    char32_t c;
    bool thai, letter, mark, digit;
  };
  const auto row = GENERATE(values<Row>({
      {U'ก', true, true, false, false},
      {U'ำ', true, true, false, false},
      {U'ฤ', true, true, false, false},
      {U'ๅ', true, true, false, false},
      {U'เ', true, true, false, false},
      {0x0E31, true, true, true, false},
      {0x0E48, true, true, true, false},
      {0x0E4D, true, true, true, false},
      {U'ฯ', true, false, false, false},
      {U'ๆ', true, false, false, false},
      {U'฿', true, false, false, false},
      {U'๙', true, false, false, true},
      {U'9', false, false, false, false},
      {U'a', false, false, false, false},
      {0xF70A, false, false, false, false},
  }));
  CHECK(is_thai(row.c) == row.thai);
  CHECK(is_thai_letter(row.c) == row.letter);
  CHECK(is_thai_mark(row.c) == row.mark);
  CHECK(is_thai_digit(row.c) == row.digit);
}

TEST_CASE("White space at both ends is trimmed, U+00A0 too", "[normalizers][utf8]") {
  CHECK(trim("\t\u00A0 ก ข\u00A0\r\n") == "ก ข");
  CHECK(trim(" \u00A0 ").empty());
  CHECK(trim("").empty());
}
