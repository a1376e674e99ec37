#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

#include "normalizers/text/lexicon.h"

namespace prongsai {

// How well a piece of Thai text can be cut into words of the lexicon: what tells the readings of
// damaged text apart. Less is better, unknown letters first.
struct WordCost {
  int unknown = 0;  // letters and marks that are in no word
  int words = 0;    // words, and runs of unknown letters
  auto operator<=>(const WordCost&) const = default;
};

// The best cut of `text`. A word of one letter counts as unknown but for ณ and ธ, and no word ends
// before a mark or a vowel written behind its consonant, nor behind a leading vowel: "นาที่"
// is no "นาที" and a mark. Characters that are no Thai letters part words and cost
// nothing. Takes time in proportion to the text's length.
[[nodiscard]] WordCost word_cost(std::u32string_view text, const Lexicon& lexicon);

}  // namespace prongsai
