#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: a tone or ์ before the vowel above or below on which it stands. Evidence: PDF writers that
// sort marks by height; the typed order is not checked by every keyboard. Unicode normalization
// mends it for ุ and ู only. A letter that has a vowel already is left alone: in "ผู้ื่น" a whole
// letter is missing. "ท่ี" -> "ที่", "พันธ์ุ" -> "พันธุ์".
Repaired tone_before_vowel(std::string_view text) {
  static const re2::RE2 kPattern(R"(([\x{0E01}-\x{0E23}\x{0E25}\x{0E27}-\x{0E2E}]))"
                                 R"(([\x{0E48}-\x{0E4C}]+)([\x{0E31}\x{0E34}-\x{0E39}]))");
  return replace_all(text, kPattern, R"(\1\3\2)");
}

}  // namespace prongsai
