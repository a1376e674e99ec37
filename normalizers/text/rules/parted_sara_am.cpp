#include "normalizers/text/rules/parted_sara_am.h"

#include "normalizers/text/rules/rules.h"
#include "normalizers/text/sara_reading.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool is_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E && c != 0x0E24 && c != 0x0E26; }

bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }

// The text with kAmOrAa for each " า" behind a consonant and its tone; nothing without any.
std::optional<std::u32string> with_open_letters(std::string_view text) {
  if (text.find(" า") == std::string_view::npos) return std::nullopt;
  const std::u32string letters = to_code_points(text);
  std::u32string open;
  bool any = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::size_t n = open.size();
    const bool carries = n > 0 && (is_consonant(open[n - 1]) ||
                                   (is_tone(open[n - 1]) && n > 1 && is_consonant(open[n - 2])));
    if (carries && letters[i] == U' ' && i + 1 < letters.size() && letters[i + 1] == U'า') {
      open += kAmOrAa;
      any = true;
      ++i;
    } else {
      open += letters[i];
    }
  }
  if (!any) return std::nullopt;
  return open;
}

}  // namespace

// Damage: ำ whose upper half was lost, or า that was moved off by justification: both leave a space
// before า. Evidence: PDFs of word processors whose font gives the half as a space ("ด าเนินการ",
// "จ านวน"), letter-spaced text ("หน้ าที่"). No word begins with า, so the space is damage; which of
// the two letters it was, the words say. "ด าเนินการ" -> "ดำเนินการ", "หน้ าที่" -> "หน้าที่"; "น าไป"
// stays: นำ and นา are both words.
Repaired parted_sara_am(std::string_view text) {
  std::optional<std::u32string> open = with_open_letters(text);
  if (!open) return std::nullopt;
  const std::u32string read = read_sara(std::move(*open), thai_lexicon());
  std::string repaired;
  for (const char32_t c : read) {
    if (c == kAmOrAa) {
      repaired += " า";
    } else {
      append_utf8(c, repaired);
    }
  }
  if (repaired == text) return std::nullopt;
  return repaired;
}

std::optional<std::string> all_parted_sara_am(std::string_view text) {
  std::optional<std::u32string> open = with_open_letters(text);
  if (!open) return std::nullopt;
  for (char32_t& c : *open) {
    if (c == kAmOrAa) c = U'ำ';
  }
  return to_utf8(*open);
}

}  // namespace prongsai
