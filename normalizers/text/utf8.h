#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai {

// What next_code_point() does for any code point; that one has the short way for ASCII and Thai,
// which is nearly all that is ever decoded.
[[nodiscard]] char32_t decode_code_point(std::string_view text, std::size_t& offset);

// Decodes the code point that starts at `offset` and moves `offset` behind it. Malformed bytes
// decode to U+FFFD, one byte at a time. `offset` must be < text.size().
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  // U+0E00-0EFF: E0 B8 80 to E0 BB BF.
  if (lead == 0xE0 && text.size() - offset >= 3 && (byte(1) & 0xFC) == 0xB8 &&
      (byte(2) & 0xC0) == 0x80) {
    const char32_t c = 0x0E00U | (byte(1) & 0x03U) << 6 | (byte(2) & 0x3FU);
    offset += 3;
    return c;
  }
  return decode_code_point(text, offset);
}

// Appends `c` to `out` as UTF-8.
void append_utf8(char32_t c, std::string& out);

[[nodiscard]] std::u32string to_code_points(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);
[[nodiscard]] bool is_utf8(std::string_view text);

// U+0E00-0E7F, digits and signs included.
[[nodiscard]] constexpr bool is_thai(char32_t c) { return c >= 0x0E00 && c <= 0x0E7F; }
// Consonants, vowels and marks: what words are made of; not digits, ฯ, ๆ, ฿, ๏ ๚ ๛.
[[nodiscard]] constexpr bool is_thai_letter(char32_t c) {
  return (c >= 0x0E01 && c <= 0x0E3A && c != 0x0E2F) || (c >= 0x0E40 && c <= 0x0E4E && c != 0x0E46);
}
// Marks above and below (U+0E31, 0E34-0E3A, 0E47-0E4E): never at the start of a word.
[[nodiscard]] constexpr bool is_thai_mark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}
[[nodiscard]] constexpr bool is_thai_digit(char32_t c) { return c >= 0x0E50 && c <= 0x0E59; }

// Without leading and trailing white space (ASCII space, tab, line ends, U+00A0).
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace prongsai
