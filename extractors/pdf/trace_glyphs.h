#pragma once

#include <vector>

#include "extractors/pdf/build_words.h"
#include "model/change.h"
#include "model/page.h"

namespace prongsai {

// Appends what was done to the glyphs of a page's words: for each word and rule of glyph_rules.h
// the word's text before and after it, with page and box.
void trace_glyphs(const Page& page, const std::vector<CuredWord>& cured,
                  std::vector<Change>& changes);

}  // namespace prongsai
