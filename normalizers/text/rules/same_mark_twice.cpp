#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"

namespace prongsai {

// Damage: the same mark twice on one letter. Evidence: text drawn twice to look bold, and typing;
// the second one cannot be seen, nor is it where a tone stands between. "ที่่" and "ที่ี" -> "ที่". Two
// different tones are left alone: nobody knows which is right. A scanner, since RE2 cannot say "the
// same again".
Repaired same_mark_twice(std::string_view text) {
  std::string repaired;
  std::u32string marks;  // of the letter so far
  std::size_t kept = 0;  // all before it is in `repaired`
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = next_code_point(text, offset);
    if (!is_thai_mark(c)) {
      marks.clear();
    } else if (marks.find(c) == marks.npos) {
      marks += c;
    } else {
      repaired += text.substr(kept, start - kept);
      kept = offset;
    }
  }
  if (kept == 0) return std::nullopt;
  repaired += text.substr(kept);
  return repaired;
}

}  // namespace prongsai
