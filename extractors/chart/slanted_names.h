#pragma once

#include <vector>

#include "extractors/chart/drawing.h"

namespace prongsai {

// Names that are written upwards below the bars they belong to, slanting or upright, of which a
// page's words are pieces one above the other: "ตัวชี้วัดที่" with "3" above it. Each name is its words
// from the lowest to the highest, which stands at the bar's foot. Only names of two words and more.
[[nodiscard]] std::vector<std::vector<int>> slanted_names(const Drawing& drawing,
                                                          const std::vector<int>& words);

// The text of such a name, with spaces where its words stand apart.
[[nodiscard]] Text slanted_text(const Drawing& drawing, const std::vector<int>& name);

}  // namespace prongsai
