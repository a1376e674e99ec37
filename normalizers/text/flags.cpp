#include "normalizers/text/flags.h"

#include <algorithm>

#include "normalizers/text/clusters.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }
bool is_vowel_mark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E39) || c == 0x0E47;
}

char32_t at(std::string_view text, std::size_t offset) { return next_code_point(text, offset); }

// The code points before `offset`, from the last one back; 0 before the first. Thai only: others
// are given by their last byte, which is no Thai letter.
char32_t before(std::string_view text, std::size_t offset, std::size_t n) {
  if (offset < 3 * n) return offset > 0 ? U' ' : 0;
  const char32_t c = at(text, offset - 3 * n);
  return is_thai(c) ? c : U' ';
}

std::string_view name_of(std::string_view text, std::size_t offset) {
  const char32_t c = at(text, offset);
  const char32_t last = before(text, offset, 1);
  if (c == 0x0E32 && offset >= 4 && text[offset - 1] == ' ' &&
      is_thai_letter(before(text, offset - 1, 1))) {
    return "parted-sara-am";
  }
  if (!is_thai_mark(c)) return "broken-cluster";
  if (is_tone(c) && is_tone(last)) return "two-tones";
  const char32_t vowel = is_tone(last) ? before(text, offset, 2) : last;
  if (is_vowel_mark(c) && is_vowel_mark(vowel)) return "two-vowels";
  return is_thai_letter(last) ? "broken-cluster" : "dangling-mark";
}

bool is_unreadable(char32_t c) {
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 ||
         (c >= 0x0E5C && c <= 0x0E7F);
}

// A look at the bytes, which spares nearly every text the decoding.
bool may_be_unreadable(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0xEE ||
        (byte == 0xB9 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0x9C)) {
      return true;
    }
  }
  return text.find("(cid:") != std::string_view::npos;
}

}  // namespace

std::vector<FlaggedSpot> flagged_spots(std::string_view text) {
  std::vector<FlaggedSpot> spots;
  for (const std::size_t offset : cluster_violations(text)) {
    spots.push_back({name_of(text, offset), offset});
  }
  if (!may_be_unreadable(text)) return spots;
  const std::size_t grammar = spots.size();
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = next_code_point(text, offset);
    if (is_unreadable(c) || (c == '(' && text.substr(start).starts_with("(cid:"))) {
      spots.push_back({"unreadable-character", start});
    }
  }
  std::inplace_merge(
      spots.begin(), spots.begin() + static_cast<std::ptrdiff_t>(grammar), spots.end(),
      [](const FlaggedSpot& a, const FlaggedSpot& b) { return a.offset < b.offset; });
  return spots;
}

}  // namespace prongsai
