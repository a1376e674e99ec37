#include "normalizers/text/sara_reading.h"

#include <algorithm>
#include <vector>

#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

constexpr char32_t kAa = 0x0E32;
constexpr char32_t kAm = 0x0E33;
// A letter is judged with the open ones behind it, since the next may be of the same word.
constexpr std::size_t kAhead = 2;
// Words are shorter than this; what is further off does not matter.
constexpr std::size_t kBehind = 24;

bool joins(char32_t c) { return is_thai_letter(c) || c == kAmOrAa; }

// The piece of text to judge the letter at `site` by: the run of Thai around it, up to the letter
// before the open one that is too far ahead.
std::u32string_view window_of(std::u32string_view text, std::size_t site) {
  std::size_t first = site;
  while (first > 0 && site - first < kBehind && joins(text[first - 1])) --first;
  std::size_t last = site + 1;
  std::size_t open = 0;
  for (; last < text.size() && last - site < kBehind && joins(text[last]); ++last) {
    if (text[last] == kAmOrAa && ++open > kAhead) {
      while (last > site + 1 && is_thai_mark(text[last - 1])) --last;  // its consonant goes, too
      last -= last > site + 1 ? 1 : 0;
      break;
    }
  }
  return text.substr(first, last - first);
}

// The least cost of `window` with its first open letter read as `sara`. Open letters before the one
// judged were settled or given up, and count as ำ.
WordCost cost_with(std::u32string window, std::size_t at, char32_t sara, const Lexicon& lexicon) {
  std::replace(window.begin(), window.begin() + static_cast<std::ptrdiff_t>(at), kAmOrAa, kAm);
  window[at] = sara;
  std::vector<std::size_t> open;
  for (std::size_t i = at + 1; i < window.size(); ++i) {
    if (window[i] == kAmOrAa) open.push_back(i);
  }
  WordCost best{static_cast<int>(window.size()) + 1, 0};
  for (std::size_t choice = 0; choice < std::size_t{1} << open.size(); ++choice) {
    for (std::size_t i = 0; i < open.size(); ++i) window[open[i]] = choice >> i & 1 ? kAa : kAm;
    best = std::min(best, word_cost(window, lexicon));
  }
  return best;
}

char32_t likely(std::u32string_view text, std::size_t site) {
  const std::u32string_view before = text.substr(0, site);
  for (const std::u32string_view syllable : {U"ท", U"น", U"น้", U"ค", U"จ"}) {
    if (before.ends_with(syllable)) return kAm;
  }
  return kAa;
}

}  // namespace

std::u32string read_sara(std::u32string text, const Lexicon& lexicon, SaraTie tie) {
  if (lexicon.empty()) return text;
  for (std::size_t site = text.find(kAmOrAa); site != std::u32string::npos;
       site = text.find(kAmOrAa, site + 1)) {
    const std::u32string_view window = window_of(text, site);
    const auto at = static_cast<std::size_t>(text.data() + site - window.data());
    const WordCost am = cost_with(std::u32string(window), at, kAm, lexicon);
    const WordCost aa = cost_with(std::u32string(window), at, kAa, lexicon);
    const bool known = am.unknown != aa.unknown || am.words < aa.words;
    if (known || (tie == SaraTie::kLikely && am != aa)) {
      text[site] = am < aa ? kAm : kAa;
    } else if (tie == SaraTie::kLikely) {
      text[site] = likely(text, site);
    }
  }
  return text;
}

}  // namespace prongsai
