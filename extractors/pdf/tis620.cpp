#include "extractors/pdf/tis620.h"

#include <algorithm>
#include <array>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr double kAccentedShare = 0.3;
constexpr int kFewAccented = 10;  // a word or two: "déjà" is half accented

// Code page 1252 from 80 on; 0 where it has nothing.
constexpr std::array<char32_t, 32> kCp1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte that code page 1252 has `c` at; 0: none.
unsigned byte_of(char32_t c) {
  if (c <= 0xFF) return static_cast<unsigned>(c);
  const auto found = std::find(kCp1252.begin(), kCp1252.end(), c);
  return found == kCp1252.end() ? 0 : static_cast<unsigned>(found - kCp1252.begin()) + 0x80;
}

// What Thai fonts for Windows have at a byte; `c` where it is no Thai letter.
char32_t thai_at(unsigned byte, char32_t c) {
  if ((byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB)) return byte - 0xA0 + 0x0E00;
  if (byte >= 0x80 && byte <= 0x84) return byte - 0x80 + 0xF700;
  if (byte >= 0x86 && byte <= 0x90) return byte - 0x86 + 0xF705;
  if (byte >= 0x98 && byte <= 0x9F) return byte - 0x98 + 0xF710;
  if (byte >= 0xFC && byte <= 0xFE) return byte - 0xFC + 0xF718;
  return c;
}

}  // namespace

void count_latin(std::string_view text, LatinCount& count) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) ++count.ascii;
    if (c >= 0xA1 && c <= 0xFB) ++count.accented;
    if (is_thai(c)) ++count.thai;
  }
}

bool is_tis620(const LatinCount& count) {
  return count.thai == 0 && count.accented >= kFewAccented &&
         count.accented > kAccentedShare * (count.accented + count.ascii);
}

std::string decode_tis620(std::string_view text) {
  std::string decoded;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    append_utf8(thai_at(byte_of(c), c), decoded);
  }
  return decoded;
}

}  // namespace prongsai
