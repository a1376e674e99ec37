#pragma once

#include <vector>

#include "extractors/chart/line_legend.h"

namespace prongsai {

// The legend of a picture in colours: two names or more in one row or column, each right behind ink
// of a colour of its own, whatever its shape: a dot, a ring, dashes, a box with a rim. Empty where
// there is none, and of a picture in grey.
[[nodiscard]] std::vector<LegendEntry> coloured_legend(const Drawing& drawing);

}  // namespace prongsai
