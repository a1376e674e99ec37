#pragma once

#include <vector>

#include "extractors/pdf/font_census.h"
#include "model/document.h"

namespace prongsai {

// What is measured of a page's text. Letters are Thai consonants, vowels and marks.
struct TextFigures {
  int glyphs = 0;    // visible, spaces aside
  int unmapped = 0;  // of them, those that nothing tells the meaning of, and all of refused fonts
  int letters = 0;
  int clusters = 0;
  int invalid = 0;    // clusters that stay invalid when their word is repaired
  int am = 0;         // ำ
  int looked_up = 0;  // letters looked up in the lexicon: some hundred of a page
  int known = 0;      // of them, those in words
};

[[nodiscard]] TextFigures measure_text(const Page& page, const std::vector<GlyphCount>& drawn,
                                       const FontCensus& census);

// The gate: whether the page's text layer says what the page shows. A refused layer is worse than
// none, since its words look like words.
[[nodiscard]] PageRead judge_text(int page, const TextFigures& figures);

// True where what was read from a page's pixels would not pass the gate: handwriting, a photograph,
// a script that the models do not know.
[[nodiscard]] bool is_doubtful_reading(const PageRead& page);

}  // namespace prongsai
