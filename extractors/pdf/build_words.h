#pragma once

#include <vector>

#include "extractors/pdf/ink.h"

namespace prongsai {

// A word and the glyphs that it is made of, in its order.
struct CuredWord {
  std::size_t word = 0;              // its number among the page's
  std::vector<const Glyph*> glyphs;  // of the ink it was built from
};

// Runs a page's glyphs together into words, in content order. A word ends at a drawn space, at a
// jump, and at a vertical ruling; inside a run of Thai no space is ever inferred from a gap. Hidden
// glyphs are left out.
//
// `rulings` are the page's, for telling a jump over a cell border from an ordinary gap. `cured`
// (may be null) receives the words that have glyphs with a cure, or marks that were put in their
// place.
[[nodiscard]] std::vector<Word> build_words(const PageInk& ink, const std::vector<Ruling>& rulings,
                                            std::vector<CuredWord>* cured = nullptr);

}  // namespace prongsai
