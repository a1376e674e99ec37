#include <algorithm>

#include "normalizers/text/rules/rules.h"
#include "normalizers/text/segmenter.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool is_thai_byte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// What begins with a vowel written behind its consonant, or with a mark, is another rule's damage:
// of ด and า with a space between nobody knows here whether it was ดำ or ดา.
bool begins_like_a_word(std::string_view text) {
  std::size_t offset = 0;
  const char32_t c = next_code_point(text, offset);
  return is_thai_letter(c) && !is_thai_mark(c) && (c < 0x0E30 || c > 0x0E33) && c != 0x0E45;
}

// True if a word goes on over the space before `right`. The text before it is `closed`, to which
// `since` was not added yet.
bool is_torn(std::string_view closed, std::string_view since, std::string_view right) {
  constexpr std::size_t kEnough = 240;  // bytes; no word is longer
  if (closed.empty() || since.size() > kEnough) return seam_is_inside_word(since, right);
  std::string left(closed.substr(closed.size() - std::min(closed.size(), kEnough)));
  left += since;
  return seam_is_inside_word(left, right);
}

}  // namespace

// Damage: a space where a line of the paper ended, in the middle of a word. Evidence: transcripts
// of narrow table cells. "จัดซื้อจัด จ้าง" -> "จัดซื้อจัดจ้าง", "ทุกส่วน ราชการ" -> "ทุกส่วนราชการ"; "แผ่นพับ
// อินโฟกราฟิก", "หน่วยงานของ ท่าน" and "การใช้ งบประมาณ" stay: a space may be meant there.
Repaired wrapped_words(std::string_view text) {
  std::string repaired;
  std::size_t kept = 0;  // all before it is in `repaired`
  for (std::size_t space = text.find(' '); space != std::string_view::npos;
       space = text.find(' ', space + 1)) {
    if (space == 0 || space + 1 == text.size()) continue;
    if (!is_thai_byte(text[space - 1]) || !is_thai_byte(text[space + 1])) continue;
    const std::string_view right = text.substr(space + 1);
    // What is closed up already is part of the word: "โปร่ง ใส ภาย ใน".
    const std::string_view since = text.substr(kept, space - kept);
    if (!begins_like_a_word(right) || !is_torn(repaired, since, right)) continue;
    repaired += since;
    kept = space + 1;
  }
  if (kept == 0) return std::nullopt;
  repaired += text.substr(kept);
  return repaired;
}

}  // namespace prongsai
