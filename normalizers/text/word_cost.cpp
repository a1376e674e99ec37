#include "normalizers/text/word_cost.h"

#include <vector>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Letters that cannot begin a word.
bool follows(char32_t c) {
  return is_thai_mark(c) || c == 0x0E30 || c == 0x0E32 || c == 0x0E33 || c == 0x0E45;
}

bool leads(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }

bool is_whole(std::u32string_view text, std::size_t start, std::size_t length) {
  if (length == 1) return text[start] == U'ณ' || text[start] == U'ธ';
  const std::size_t end = start + length;
  return !leads(text[end - 1]) && (end == text.size() || !follows(text[end]));
}

struct Cut {
  WordCost cost;
  bool unknown = false;  // ends in an unknown letter
  bool reached = false;
};

void improve(Cut& cut, WordCost cost, bool unknown) {
  if (!cut.reached || cost < cut.cost) cut = {cost, unknown, true};
}

}  // namespace

WordCost word_cost(std::u32string_view text, const Lexicon& lexicon) {
  std::vector<Cut> best(text.size() + 1);
  best[0].reached = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Cut here = best[i];
    if (!is_thai_letter(text[i])) {
      improve(best[i + 1], here.cost, false);
      continue;
    }
    const bool new_run = !here.unknown;
    improve(best[i + 1], {here.cost.unknown + 1, here.cost.words + (new_run ? 1 : 0)}, true);
    if (follows(text[i])) continue;
    lexicon.prefixes(text.substr(i), [&](std::size_t n) {
      if (is_whole(text, i, n)) {
        improve(best[i + n], {here.cost.unknown, here.cost.words + 1}, false);
      }
    });
  }
  return best.back().cost;
}

}  // namespace prongsai
