#pragma once

#include <vector>

#include "extractors/pdf/ink.h"

namespace prongsai {

// The straight lines of a page: stroked segments and filled rectangles thin enough to be rules,
// pieces of one line put together, doubles dropped.
[[nodiscard]] std::vector<Ruling> build_rulings(const PageInk& ink);

// The filled rectangles that are too thick to be rules: shaded cells and rows. What fills (nearly)
// the whole page is its background and left out; a rectangle filled twice stands once.
[[nodiscard]] std::vector<Rect> build_fills(const PageInk& ink);

}  // namespace prongsai
