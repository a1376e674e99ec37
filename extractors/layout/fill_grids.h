#pragma once

#include <vector>

#include "model/page.h"

namespace prongsai {

// Tables drawn as coloured cells, with no lines or with strips of paper between: the edges of cells
// that stand side by side and fill a rectangle, as rulings. Stripes, shaded headers (all their
// words are bold), bars of charts and cells of a table in `ruled` are none. Cells parted by a strip
// share its middle.
[[nodiscard]] std::vector<Ruling> rulings_of_fills(const Page& page,
                                                   const std::vector<Table>& ruled);

}  // namespace prongsai
