#pragma once

#include <vector>

#include "extractors/layout/row_starts.h"
#include "model/page.h"

namespace prongsai {

// The lines, and the edges of filled areas, that reach over half of the way from x0 to x1 at least.
// Areas side by side (stripes painted cell by cell) have one edge.
[[nodiscard]] std::vector<RowSeparator> row_separators(const Page& page, Points x0, Points x1);

}  // namespace prongsai
