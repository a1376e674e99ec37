#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: the tone behind ำ instead of before it. Evidence: typed in the order in which it is seen;
// OCR reads left to right. "นำ้" -> "น้ำ".
Repaired tone_after_sara_am(std::string_view text) {
  static const re2::RE2 kPattern(
      R"(([\x{0E01}-\x{0E23}\x{0E25}\x{0E27}-\x{0E2E}\x{0E31}\x{0E34}-\x{0E39}\x{0E48}-\x{0E4B}]))"
      R"(\x{0E33}([\x{0E48}-\x{0E4B}]+))");
  return replace_all(text, kPattern, "\\1\\2ำ");
}

}  // namespace prongsai
