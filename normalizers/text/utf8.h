#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai {

// Decodes the code point that starts at `offset` and moves `offset` behind it. Malformed bytes
// decode to U+FFFD, one byte at a time. `offset` must be < text.size().
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);

// Appends `c` to `out` as UTF-8.
void append_utf8(char32_t c, std::string& out);

[[nodiscard]] std::u32string to_code_points(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);
[[nodiscard]] bool is_utf8(std::string_view text);

// U+0E00-0E7F, digits and signs included.
[[nodiscard]] constexpr bool is_thai(char32_t c) { return c >= 0x0E00 && c <= 0x0E7F; }
// Consonants, vowels and marks: what words are made of; not digits, ฯ, ๆ, ฿, ๏ ๚ ๛.
[[nodiscard]] bool is_thai_letter(char32_t c);
// Marks above and below (U+0E31, 0E34-0E3A, 0E47-0E4E): never at the start of a word.
[[nodiscard]] bool is_thai_mark(char32_t c);
[[nodiscard]] constexpr bool is_thai_digit(char32_t c) { return c >= 0x0E50 && c <= 0x0E59; }

// Without leading and trailing white space (ASCII space, tab, line ends, U+00A0).
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace prongsai
