#pragma once

#include <vector>

#include "extractors/pdf/ink.h"

namespace prongsai {

// The straight lines of a page: stroked segments and filled rectangles thin enough to be rules,
// pieces of one line put together, doubles dropped.
[[nodiscard]] std::vector<Ruling> build_rulings(const PageInk& ink);

}  // namespace prongsai
