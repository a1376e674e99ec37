#include "extractors/pdf/unknown_marks.h"

#include <limits>
#include <set>

#include "normalizers/text/clusters.h"
#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"
#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

constexpr std::u32string_view kMarksAbove =
    U"\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E47\u0E31\u0E34\u0E35\u0E36\u0E37\u0E4D";
// More words of one glyph tell nothing new.
constexpr std::size_t kEnoughWords = 40;
// The best mark leaves at least so many letters fewer unknown than the next best: one word.
constexpr int kLead = 3;

bool is_unknown_mark(char32_t c) { return c >= kFirstUnknownMark && c <= kLastUnknownMark; }

// The stand-in of a word that has one kind of them; 0 otherwise.
char32_t only_mark(std::u32string_view word) {
  char32_t only = 0;
  for (const char32_t c : word) {
    if (!is_unknown_mark(c)) continue;
    if (only != 0 && c != only) return 0;
    only = c;
  }
  return only;
}

// How many letters stay unknown, or in broken clusters, with `mark` for `unknown`.
int cost_of(const std::set<std::u32string>& words, char32_t unknown, char32_t mark) {
  int cost = 0;
  for (std::u32string word : words) {
    for (char32_t& c : word) c = c == unknown ? mark : c;
    std::vector<Change> changes;
    const std::string text = repair_text(to_utf8(word), {}, changes);
    cost += word_cost(to_code_points(text), thai_lexicon()).unknown + count_clusters(text).invalid;
  }
  return cost;
}

char32_t mark_that_fits(const std::set<std::u32string>& words, char32_t unknown) {
  char32_t best = 0;
  int least = std::numeric_limits<int>::max();
  int second = least;
  for (const char32_t mark : kMarksAbove) {
    const int cost = cost_of(words, unknown, mark);
    if (cost < least) {
      second = least;
      least = cost;
      best = mark;
    } else if (cost < second) {
      second = cost;
    }
  }
  return second - least >= kLead ? best : 0;
}

}  // namespace

bool has_unknown_mark(std::string_view text) {
  // U+F0000-FFFFD begin with F3 B0-BF.
  for (std::size_t at = text.find('\xF3'); at != std::string_view::npos;
       at = text.find('\xF3', at + 1)) {
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xB0) return true;
  }
  return false;
}

std::map<char32_t, char32_t> read_unknown_marks(const std::vector<std::string_view>& words) {
  std::map<char32_t, std::set<std::u32string>> by_mark;
  for (const std::string_view word : words) {
    if (!has_unknown_mark(word)) continue;
    const std::u32string letters = to_code_points(word);
    const char32_t unknown = only_mark(letters);
    if (unknown == 0) continue;
    std::set<std::u32string>& known = by_mark[unknown];
    if (known.size() < kEnoughWords) known.insert(letters);
  }
  std::map<char32_t, char32_t> marks;
  if (thai_lexicon().empty()) return marks;
  for (const auto& [unknown, its_words] : by_mark) {
    if (const char32_t mark = mark_that_fits(its_words, unknown)) marks[unknown] = mark;
  }
  return marks;
}

std::string with_marks(std::string_view text, const std::map<char32_t, char32_t>& marks,
                       int& read) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    const auto found = is_unknown_mark(c) ? marks.find(c) : marks.end();
    if (found != marks.end()) ++read;
    append_utf8(found != marks.end() ? found->second : is_unknown_mark(c) ? 0xFFFD : c, result);
  }
  return result;
}

}  // namespace prongsai
