#pragma once

#include <vector>

#include "extractors/chart/shapes.h"
#include "model/page.h"

namespace prongsai {

// Which patches are shaded cells of a table and no bars: those that hold words without a digit, and
// those in one row or one column with such a cell. A column of cells that all say 100.00 is as
// broad and as long as the bars of a chart would be. One truth a patch, in their order.
[[nodiscard]] std::vector<bool> shaded_cells(const std::vector<Patch>& patches,
                                             const std::vector<Word>& words);

}  // namespace prongsai
