#pragma once

#include <compare>
#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizers/text/lexicon.h"

namespace prongsai {

// How well a piece of Thai text can be cut into words of the lexicon: what tells the readings of
// damaged text apart. Less is better, unknown letters first.
struct WordCost {
  int unknown = 0;  // letters and marks that are in no word
  int words = 0;    // words, and runs of unknown letters
  auto operator<=>(const WordCost&) const = default;
};

// Letters that cannot begin a word: marks, and vowels written behind their consonant.
[[nodiscard]] bool cannot_begin_word(char32_t c);

// Whether `length` letters of the lexicon that end with `last` may be a word where `next` stands
// behind them. A word of one letter is none but for ณ and ธ, and no word ends before a mark or a
// vowel written behind its consonant, nor behind a leading vowel: "นาที่" is no "นาที" and a mark.
[[nodiscard]] bool may_end_word(std::size_t length, char32_t last, char32_t next);

// Finds the best cut of a text that is given letter by letter. A copy goes on on its own, so that
// several continuations of one beginning can be compared. Characters that are no Thai letters part
// words and cost nothing.
class WordCutter {
 public:
  explicit WordCutter(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // `next` is the letter that stands behind `c`: 0 at the text's end.
  void push(char32_t c, char32_t next);

  // True if whatever is pushed to both from now on, their costs will differ by what they differ by
  // now.
  [[nodiscard]] bool goes_on_like(const WordCutter& other) const;

  // Of the best cut of all letters so far.
  [[nodiscard]] WordCost cost() const { return best_.cost; }

 private:
  struct Cut {
    WordCost cost;
    bool unknown = false;  // ends in an unknown letter
  };
  // Letters that begin a word.
  struct Begun {
    Lexicon::Beginning beginning = Lexicon::kStart;
    std::size_t length = 0;
    WordCost before;  // of what stands before them
  };

  const Lexicon* lexicon_;
  Cut best_;
  std::vector<Begun> begun_;  // the longest first
};

// The cost of the best cut of `text`. Takes time in proportion to the text's length.
[[nodiscard]] WordCost word_cost(std::u32string_view text, const Lexicon& lexicon);

}  // namespace prongsai
