#include "exporters/text/utf8.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Malformed bytes become U+FFFD and everything else stays", "[exporters][utf8]") {
  const auto [given, sound] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"abc", "abc"},
      {"น้ำ", "น้ำ"},
      {"\xF0\x9F\x99\x82", "\xF0\x9F\x99\x82"},  // U+1F642
      {"\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF"},  // U+10FFFF
      {"a\xFF", "a\xEF\xBF\xBD"},
      {"\xE0\xB8", "\xEF\xBF\xBD\xEF\xBF\xBD"},                  // cut off
      {"\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},                  // "/" in two bytes
      {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},  // a surrogate
      {"\xF4\x90\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
  }));
  CHECK(sound_utf8(given) == sound);
}

TEST_CASE("Lengths are counted in UTF-16 units", "[exporters][utf8]") {
  CHECK(utf16_length("") == 0);
  CHECK(utf16_length("abc") == 3);
  CHECK(utf16_length("น้ำ") == 3);
  CHECK(utf16_length("a\xF0\x9F\x99\x82") == 3);
}

TEST_CASE("A prefix never cuts a code point", "[exporters][utf8]") {
  CHECK(utf16_prefix("น้ำ", 0).empty());
  CHECK(utf16_prefix("น้ำ", 2) == "น้");
  CHECK(utf16_prefix("น้ำ", 9) == "น้ำ");
  CHECK(utf16_prefix("a\xF0\x9F\x99\x82z", 2) == "a");
  CHECK(utf16_prefix("a\xF0\x9F\x99\x82z", 3) == "a\xF0\x9F\x99\x82");
}
