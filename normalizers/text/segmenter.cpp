#include "normalizers/text/segmenter.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

#include "normalizers/text/compounds.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

// Opening an iterator loads the dictionary and costs a millisecond, so each thread keeps one.
UBreakIterator* word_iterator() {
  thread_local const std::unique_ptr<UBreakIterator, CloseIterator> kIterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UBreakIterator, CloseIterator> opened(
        ubrk_open(UBRK_WORD, "th", nullptr, 0, &status));
    // ICU without its data is a broken installation, not trouble of a document.
    if (U_FAILURE(status)) throw std::logic_error("ICU has no word boundaries for Thai");
    return opened;
  }();
  return kIterator.get();
}

// How much of either side is looked at: more than the longest compound and its neighbours.
constexpr std::size_t kContextBytes = 3 * 40;

// The Thai letters at the end of `text`.
std::string_view thai_tail(std::string_view text) {
  std::size_t start = text.size();
  while (start >= 3 && text.size() - start < kContextBytes) {
    std::size_t at = start - 3;
    if (text[at] != '\xE0' || !is_thai_letter(next_code_point(text, at)) || at != start) break;
    start -= 3;
  }
  return text.substr(start);
}

// The Thai letters at the start of `text`.
std::string_view thai_head(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < kContextBytes) {
    std::size_t at = end;
    if (!is_thai_letter(next_code_point(text, at))) break;
    end = at;
  }
  return text.substr(0, end);
}

// No Thai word ends with a vowel that is written first (เ แ โ ใ ไ) or begins with one that is
// written behind its consonant or with a mark.
bool cannot_be_parted(std::string_view tail, std::string_view head) {
  std::size_t last = tail.size() - 3;
  const char32_t left = next_code_point(tail, last);
  std::size_t first = 0;
  const char32_t right = next_code_point(head, first);
  const bool leading = left >= 0x0E40 && left <= 0x0E44 && right <= 0x0E2E;
  const bool following = right == 0x0E30 || right == 0x0E32 || right == 0x0E33 || right == 0x0E45;
  return leading || following || is_thai_mark(right);
}

// The letters that stand beside each other in some compound: nearly every seam is told by its two.
bool meet_in_compound(char32_t left, char32_t right) {
  constexpr std::size_t kLetters = 0x80;
  static const std::vector<bool> kMeet = [] {
    std::vector<bool> meet(kLetters * kLetters);
    for (const std::string_view compound : compounds()) {
      std::size_t offset = 0;
      std::size_t last = next_code_point(compound, offset) % kLetters;
      while (offset < compound.size()) {
        const std::size_t next = next_code_point(compound, offset) % kLetters;
        meet[last * kLetters + next] = true;
        last = next;
      }
    }
    return meet;
  }();
  return kMeet[left % kLetters * kLetters + right % kLetters];
}

// The compound must stand between word boundaries of the joined text: that "กิจกรรม" stands in
// "ภารกิจกรรมการ" says nothing.
bool inside_compound(std::string_view tail, std::string_view head) {
  std::size_t last = tail.size() - 3;
  std::size_t first = 0;
  if (!meet_in_compound(next_code_point(tail, last), next_code_point(head, first))) return false;
  const std::string joined = std::string(tail).append(head);
  const std::size_t seam = tail.size();
  std::vector<std::size_t> boundaries;
  for (const std::string_view compound : compounds()) {
    const std::size_t from = seam < compound.size() ? 0 : seam - compound.size() + 1;
    const std::size_t at = joined.find(compound, from);
    if (at == std::string::npos || at >= seam) continue;
    if (boundaries.empty()) boundaries = word_boundaries(joined);
    const bool starts = std::binary_search(boundaries.begin(), boundaries.end(), at);
    if (starts && std::binary_search(boundaries.begin(), boundaries.end(), at + compound.size())) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::size_t> word_boundaries(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  // Opened on the bytes themselves: positions are byte offsets, and nothing is copied.
  const std::unique_ptr<UText, CloseText> source(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  UBreakIterator* iterator = word_iterator();
  ubrk_setUText(iterator, source.get(), &status);
  std::vector<std::size_t> boundaries;
  if (U_FAILURE(status)) return {0, text.size()};
  for (std::int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    boundaries.push_back(static_cast<std::size_t>(at));
  }
  return boundaries;
}

bool seam_is_inside_word(std::string_view left, std::string_view right) {
  const std::string_view tail = thai_tail(left);
  const std::string_view head = thai_head(right);
  if (tail.empty() || head.empty()) return false;
  return cannot_be_parted(tail, head) || inside_compound(tail, head);
}

}  // namespace prongsai
