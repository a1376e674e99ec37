#include "normalizers/text/rules/suspicion.h"

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }
constexpr bool is_vowel_mark(char32_t c) { return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E39); }

// Two neighbours that no sound Thai text has.
bool is_suspicious(char32_t last, char32_t c) {
  if (c == 0x0E4D || c == 0x0E45) return true;  // ํ and ๅ are rare and most often wrong
  if (c == 0x0E32) return last == 0x0E24 || last == 0x0E26;
  if (c == 0x0E40) return last == 0x0E40;
  if (!is_thai_mark(c)) return false;
  if (c == last || last == ' ') return true;
  if (is_tone(c)) return last == 0x0E30 || last == 0x0E32 || last == 0x0E33;
  return is_vowel_mark(c) && (is_tone(last) || last == 0x0E4C);
}

// Spaces of other kinds, characters that show nothing, private code points.
bool is_suspicious_alone(char32_t c) {
  return c == 0x00A0 || c == 0x00AD || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202F) || (c >= 0x205F && c <= 0x2069) || c == 0x3000 ||
         (c >= 0xE000 && c <= 0xFEFF);
}

}  // namespace

bool may_need_repair(std::string_view text) {
  char32_t last = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_ordered_mark(c)) return true;
    if (c < 0x80) {
      if (c == '<' || (c == ' ' && last == ' ')) return true;
    } else if (is_thai(c) ? is_suspicious(last, c) : is_suspicious_alone(c)) {
      return true;
    }
    last = c;
  }
  return false;
}

bool may_be_wrapped(std::string_view text) {
  for (std::size_t space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    const auto is_thai_byte = [&](std::size_t i) { return i < text.size() && (text[i] & 0x80); };
    if (space > 0 && is_thai_byte(space - 1) && is_thai_byte(space + 1)) return true;
  }
  return false;
}

}  // namespace prongsai
