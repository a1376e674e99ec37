#include "normalizers/text/segmenter.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

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

// How much of either side is looked at: a word and its neighbours. Longer contexts do not change
// the boundary at the seam; words of more than 30 letters are not in the dictionary.
constexpr std::size_t kContextBytes = 3 * 40;

// The Thai letters at the end of `text`, from a letter that may begin a word.
std::string_view thai_tail(std::string_view text) {
  std::size_t start = text.size();
  while (start >= 3 && text.size() - start < kContextBytes) {
    std::size_t at = start - 3;
    if (text[at] != '\xE0' || !is_thai_letter(next_code_point(text, at)) || at != start) break;
    start -= 3;
  }
  return text.substr(start);
}

std::string_view thai_head(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < kContextBytes) {
    std::size_t at = end;
    if (!is_thai_letter(next_code_point(text, at))) break;
    end = at;
  }
  return text.substr(0, end);
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
  const std::vector<std::size_t> boundaries = word_boundaries(std::string(tail).append(head));
  return !std::binary_search(boundaries.begin(), boundaries.end(), tail.size());
}

}  // namespace prongsai
