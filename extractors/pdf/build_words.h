#pragma once

#include <vector>

#include "extractors/pdf/ink.h"

namespace prongsai {

// Runs a page's glyphs together into words, in content order. A word ends at a drawn space, at a
// jump, and at a vertical ruling; inside a run of Thai no space is ever inferred from a gap. Hidden
// glyphs are left out.
//
// `rulings` are the page's, for telling a jump over a cell border from an ordinary gap.
[[nodiscard]] std::vector<Word> build_words(const PageInk& ink, const std::vector<Ruling>& rulings);

}  // namespace prongsai
