#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// How much of a text looks like TIS-620 that was taken for Latin-1.
struct LatinCount {
  int ascii = 0;     // letters a-z
  int accented = 0;  // what bytes A1-FB are in Latin-1
  int thai = 0;
};

void count_latin(std::string_view text, LatinCount& count);

// Fonts made for Windows 3 and 95 have Thai letters at the places of Latin ones, and a PDF without
// a ToUnicode map says what Latin-1 has there: "¤Ù‹Á×Í" for คู่มือ. Accented letters are 5 % of the
// letters of French; of such Thai they are nearly all.
[[nodiscard]] bool is_tis620(const LatinCount& count);

// The Thai text. Shifted marks, at 80-9F and FC-FE, come out as the private code points of Windows.
[[nodiscard]] std::string decode_tis620(std::string_view text);

}  // namespace prongsai
