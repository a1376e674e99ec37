#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: characters that show nothing: zero-width spaces and joiners (200B-200D, 2060, FEFF), the
// soft hyphen (00AD), marks of writing direction (200E, 200F, 202A-202E, 2066-2069). Evidence: word
// processors put U+200B between Thai words to break lines. They spoil every comparison and filter.
// "หน่วย\u200Bงาน" -> "หน่วยงาน".
Repaired invisible_characters(std::string_view text) {
  static const re2::RE2 kPattern(
      R"([\x{00AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{2066}-\x{2069}\x{FEFF}]+)");
  return replace_all(text, kPattern, "");
}

}  // namespace prongsai
