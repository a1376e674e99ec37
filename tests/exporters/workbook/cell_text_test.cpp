#include "exporters/workbook/cell_text.h"

#include <catch2/catch.hpp>

#include "exporters/text/utf8.h"

using namespace prongsai;

TEST_CASE("A cell's text holds what XML can hold", "[exporters][cell_text]") {
  const auto [given, kept] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"น้ำ <b> & \"x\"", "น้ำ <b> & \"x\""},
      {"=1+1", "=1+1"},
      {"a\r\nb\rc\n", "a\nb\nc\n"},
      {"a\tb", "a\tb"},
      {"a\x01\x1F\x7F\x0B z", "a z"},
      {std::string("a\0b", 3), "ab"},
      {"a\xEF\xBF\xBE\xEF\xBF\xBFz", "az"},
      {"a\xFFz", "a\xEF\xBF\xBDz"},
  }));
  CHECK(cell_text(given) == kept);
}

TEST_CASE("A text as long as a cell stays whole, a longer one ends in an ellipsis",
          "[exporters][cell_text]") {
  const std::string full(32767, 'x');
  CHECK(cell_text(full) == full);
  CHECK(cell_text(full + 'x') == std::string(32766, 'x') + "…");
}

TEST_CASE("Length counts in UTF-16 units and no character is cut", "[exporters][cell_text]") {
  std::string faces;
  for (int i = 0; i < 20000; ++i) faces += "\xF0\x9F\x99\x82";  // two units each
  const std::string kept = cell_text(faces);
  CHECK(utf16_length(kept) == 32767);
  CHECK(sound_utf8(kept) == kept);
}

TEST_CASE("What reads like a code in the file is written as one", "[exporters][cell_text]") {
  const auto [given, written] = GENERATE(table<std::string, std::string>({
      {"_x0041_", "_x005F_x0041_"},
      {"a_xABcd_z", "a_x005F_xABcd_z"},
      {"_x0041_x0042_", "_x005F_x0041_x005F_x0042_"},
      {"_x41_", "_x41_"},
      {"_xyz0_", "_xyz0_"},
      {"_x0041", "_x0041"},
  }));
  CHECK(text_in_file(given) == written);
}
