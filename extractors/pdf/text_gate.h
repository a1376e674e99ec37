#pragma once

#include <vector>

#include "extractors/pdf/font_census.h"
#include "extractors/pdf/text_figures.h"
#include "model/document.h"

namespace prongsai {

[[nodiscard]] TextFigures measure_text(const Page& page, const std::vector<GlyphCount>& drawn,
                                       const FontCensus& census);

// The gate: whether the page's text layer says what the page shows. A refused layer is worse than
// none, since its words look like words.
[[nodiscard]] PageRead judge_text(int page, const TextFigures& figures);

// True where what was read from a page's pixels would not pass the gate: handwriting, a photograph,
// a script that the models do not know.
[[nodiscard]] bool is_doubtful_reading(const PageRead& page);

// What the record says of the fonts that draw Thai or anything at all: decided by the same measures
// (FontRecord::refusal()).
[[nodiscard]] std::vector<FontRead> judge_fonts(const FontCensus& census);

}  // namespace prongsai
