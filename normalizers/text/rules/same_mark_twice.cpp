#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"

namespace prongsai {

// Damage: the same mark twice on one letter. Evidence: text drawn twice to look bold, and typing;
// the second one cannot be seen. "ที่่" -> "ที่". Two different tones are left alone: nobody knows
// which is right. A scanner, since RE2 cannot say "the same again".
Repaired same_mark_twice(std::string_view text) {
  std::string repaired;
  char32_t last = 0;
  std::size_t kept = 0;  // all before it is in `repaired`
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = next_code_point(text, offset);
    if (c == last && is_thai_mark(c)) {
      repaired += text.substr(kept, start - kept);
      kept = offset;
    }
    last = c;
  }
  if (kept == 0) return std::nullopt;
  repaired += text.substr(kept);
  return repaired;
}

}  // namespace prongsai
