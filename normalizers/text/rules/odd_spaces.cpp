#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: spaces other than U+0020: no-break (00A0, 202F), of fixed width (2000-200A, 205F),
// ideographic (3000). Evidence: text copied from the web into reports; PDF writers use 00A0 in
// justified lines. To a reader they are all one space. "ปี\u00A0๒๕๖๘" -> "ปี ๒๕๖๘".
Repaired odd_spaces(std::string_view text) {
  static const re2::RE2 kPattern(R"([\x{00A0}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}])");
  return replace_all(text, kPattern, " ");
}

}  // namespace prongsai
