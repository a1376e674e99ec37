#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: the tone behind า or ะ instead of on its consonant. Evidence: PDF text sorted by the left
// edge of glyphs. No tone can stand there; it goes where
// it can, on a consonant or its vowel. "หนา้" -> "หน้า", "คะ่" -> "ค่ะ".
Repaired tone_after_vowel(std::string_view text) {
  static const re2::RE2 kPattern(
      R"(([\x{0E01}-\x{0E23}\x{0E25}\x{0E27}-\x{0E2E}\x{0E31}\x{0E34}-\x{0E39}\x{0E48}-\x{0E4B}]))"
      R"(([\x{0E30}\x{0E32}])([\x{0E48}-\x{0E4B}]+))");
  return replace_all(text, kPattern, R"(\1\3\2)");
}

}  // namespace prongsai
