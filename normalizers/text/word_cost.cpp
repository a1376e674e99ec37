#include "normalizers/text/word_cost.h"

#include <algorithm>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool leads(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }

}  // namespace

bool cannot_begin_word(char32_t c) {
  return is_thai_mark(c) || c == 0x0E30 || c == 0x0E32 || c == 0x0E33 || c == 0x0E45;
}

bool may_end_word(std::size_t length, char32_t last, char32_t next) {
  if (length == 1) return last == U'ณ' || last == U'ธ';
  return !leads(last) && !cannot_begin_word(next);
}

void WordCutter::push(char32_t c, char32_t next) {
  const bool letter = is_thai_letter(c);
  if (letter && !cannot_begin_word(c)) begun_.push_back({Lexicon::kStart, 0, best_.cost});
  // Without a word that ends here: one more unknown letter, or a character that parts words.
  const int run = letter && !best_.unknown ? 1 : 0;
  Cut best{{best_.cost.unknown + (letter ? 1 : 0), best_.cost.words + run}, letter};
  std::size_t kept = 0;
  for (const Begun& begun : begun_) {
    const Lexicon::Beginning beginning = lexicon_->with(begun.beginning, c);
    if (beginning == Lexicon::kNowhere) continue;
    const std::size_t length = begun.length + 1;
    const WordCost cost{begun.before.unknown, begun.before.words + 1};
    // Of two equal cuts the one that ends in a word.
    const bool better = cost < best.cost || (best.unknown && cost == best.cost);
    if (better && lexicon_->is_word(beginning) && may_end_word(length, c, next)) {
      best = {cost, false};
    }
    begun_[kept++] = {beginning, length, begun.before};
  }
  begun_.resize(kept);
  best_ = best;
}

bool WordCutter::goes_on_like(const WordCutter& other) const {
  const auto less = [](WordCost a, WordCost b) {
    return WordCost{a.unknown - b.unknown, a.words - b.words};
  };
  const WordCost apart = less(best_.cost, other.best_.cost);
  return best_.unknown == other.best_.unknown &&
         std::equal(begun_.begin(), begun_.end(), other.begun_.begin(), other.begun_.end(),
                    [&](const Begun& a, const Begun& b) {
                      return a.beginning == b.beginning && less(a.before, b.before) == apart;
                    });
}

WordCost word_cost(std::u32string_view text, const Lexicon& lexicon) {
  WordCutter cutter(lexicon);
  for (std::size_t i = 0; i < text.size(); ++i) {
    cutter.push(text[i], i + 1 < text.size() ? text[i + 1] : 0);
  }
  return cutter.cost();
}

}  // namespace prongsai
