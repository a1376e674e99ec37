#pragma once

#include <vector>

#include "extractors/chart/crossed_areas.h"
#include "extractors/chart/shapes.h"

namespace prongsai {

// The pixels of a picture, and which of its areas each belongs to: -1 to none.
struct AreaPixels {
  const std::vector<Colour>& colours;
  const std::vector<int>& area_of;
  int width = 0;
};

// An area without the thin tails that the soft edges of darker bars beside it are, which have its
// grey: what is left has four fifths of its pixels at least, else it is given back as it is.
[[nodiscard]] ColourArea without_tails(const AreaPixels& pixels, int index, const ColourArea& area);

// An area whose upper end goes up and down in steps of equal breadth (or whose right end does) is
// as many bars that touch: in a scan two series may have nearly one grey. Those bars from left to
// right (top to bottom); `area` alone where there are no steps. `index` is its number in `pixels`.
[[nodiscard]] std::vector<ColourArea> split_steps(const AreaPixels& pixels, int index,
                                                  const ColourArea& area);

}  // namespace prongsai
