#include "extractors/pdf/font_letters.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("fonts named IT๙ show Thai digits", "[extractors][fonts]") {
  for (const char* name :
       {"ABCDEE+TH SarabunIT๙", "TH SarabunIT๙,Bold", "BCDEEE+THSarabunIT9-Bold"}) {
    CHECK(FontLetters(name).shown(U'6') == U'๖');
    CHECK(FontLetters(name).shown(U'i') == U'i');
  }
  for (const char* name : {"TH SarabunPSK", "ABCDIT+Calibri", "IT9000"}) {
    CHECK(FontLetters(name).shown(U'6') == U'6');
  }
}

TEST_CASE("U+F71B-F71D are letters in Sarabun and Laksaman only", "[extractors][fonts]") {
  CHECK(FontLetters("BAAAAA+Laksaman-Bold").shown(U'\uF71B') == U'ฎ');
  CHECK(FontLetters("THSarabunNew").shown(U'\uF71C') == U'ฏ');
  CHECK(FontLetters("THSarabunNew").shown(U'\uF71D') == U'ฬ');
  CHECK(FontLetters("Garuda").shown(U'\uF71B') == U'\uF71B');
}

TEST_CASE("a font's name is UTF-8, whatever wrote it", "[extractors][fonts]") {
  CHECK(font_name_in_utf8("TH SarabunIT\xF9,Bold") == "TH SarabunIT๙,Bold");
  CHECK(font_name_in_utf8("TH SarabunIT๙") == "TH SarabunIT๙");
}
