#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizers/text/utf8.h"

namespace prongsai {

// Sound texts damaged in the ways in which published reports are: for tests of the rules, which
// must undo what is exact and may leave what is not.
enum class Damage {
  // exact: the text comes back whole
  kSplitSaraAm,      // น้ำ -> นํ้า
  kToneAfterSaraAm,  // น้ำ -> นำ้
  kToneBeforeVowel,  // ที่ -> ท่ี
  kToneAfterAa,      // หน้า -> หนา้
  kDoubleSaraE,      // แ -> เเ
  kDoubledMarks,     // ที่ -> ทีี่่
  kPrivateUse,       // ป่า -> ป\uF70Aา
  kInvisible,        // U+200B between letters
  kNoBreakSpaces,
  kSpaceBeforeMark,  // สิน -> ส ิน
  // not exact
  kPartedSaraAm,  // ำ -> " า"
  kLostSaraAm,    // ำ -> า
  kAllSaraAm,   // า -> ำ
  kLateMarks,     // จัดทำ -> จดั ทำ
  kLetterSpaced,
};

inline constexpr int kExactDamages = 10;
inline constexpr int kDamages = 15;

namespace damage_detail {

inline bool is_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E && c != 0x0E24; }
inline bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }

// What one letter (at `i`, which is moved on over what is used up) becomes.
inline std::u32string damaged_letter(const std::u32string& text, std::size_t& i, Damage damage) {
  const char32_t c = text[i];
  const char32_t next = i + 1 < text.size() ? text[i + 1] : U' ';
  const auto take_two = [&](std::u32string two) {
    ++i;
    return two;
  };
  switch (damage) {
    case Damage::kSplitSaraAm:
      if (is_tone(c) && next == U'ำ') return take_two({0x0E4D, c, U'า'});
      return c == U'ำ' ? U"\u0E4Dา" : std::u32string(1, c);
    case Damage::kToneAfterSaraAm:
    case Damage::kToneAfterAa: {
      const bool swaps = is_tone(c) && next == (damage == Damage::kToneAfterAa ? U'า' : U'ำ');
      return swaps ? take_two({next, c}) : std::u32string(1, c);
    }
    case Damage::kToneBeforeVowel: {
      const bool vowel = c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E39);
      return vowel && is_tone(next) ? take_two({next, c}) : std::u32string(1, c);
    }
    case Damage::kDoubleSaraE:
      return c == U'แ' ? U"เเ" : std::u32string(1, c);
    case Damage::kDoubledMarks:
      return std::u32string(is_thai_mark(c) ? 2 : 1, c);
    case Damage::kPrivateUse:
      if (is_tone(c)) return {c - 0x0E48 + 0xF70A};
      return c == 0x0E31 ? U"\uF710" : std::u32string(1, c);
    case Damage::kInvisible:
      return {c, 0x200B};
    case Damage::kNoBreakSpaces:
      return {c == U' ' ? 0x00A0 : c};
    case Damage::kSpaceBeforeMark:
      return is_consonant(c) && is_thai_mark(next) ? std::u32string{c, U' '} : std::u32string(1, c);
    case Damage::kPartedSaraAm:
      return c == U'ำ' ? U" า" : std::u32string(1, c);
    case Damage::kLostSaraAm:
      return {c == U'ำ' ? U'า' : c};
    case Damage::kAllSaraAm:
      return {c == U'า' ? U'ำ' : c};
    case Damage::kLateMarks:
      if (c == 0x0E31 && is_consonant(next)) return take_two({next, c, U' '});
      return {c};
    case Damage::kLetterSpaced:
      return is_thai_letter(c) && !is_thai_mark(next) ? std::u32string{c, U' '}
                                                      : std::u32string(1, c);
  }
  return {c};
}

}  // namespace damage_detail

inline std::string damaged(std::string_view text, Damage damage) {
  const std::u32string letters = to_code_points(text);
  std::u32string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    out += damage_detail::damaged_letter(letters, i, damage);
  }
  return to_utf8(out);
}

}  // namespace prongsai
