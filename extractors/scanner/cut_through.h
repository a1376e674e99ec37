#pragma once

#include <vector>

#include "model/page.h"

namespace prongsai {

// Whether a rule goes through the inside of a box from side to side and on for `beyond` points at
// one side at least: the border of cells does, where a chart's own lines end inside it. Shaded
// cells of a photograph look like bars.
[[nodiscard]] bool is_cut_through(const Rect& box, const std::vector<Ruling>& rulings,
                                  Points beyond);

}  // namespace prongsai
