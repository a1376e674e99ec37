#pragma once

#include <vector>

#include "extractors/chart/axis.h"
#include "extractors/chart/shapes.h"

namespace prongsai {

// All bars are seen as if they stood upright: `along` grows from the foot to the end.
struct Bar {
  const Patch* patch = nullptr;
  Points from = 0;  // its sides, across
  Points to = 0;
  Points foot = 0;  // distance of its foot from the drawing's origin, along
  Points length = 0;
  int series = 0;
  int slot = 0;    // which category
  int label = -1;  // index into Drawing::words
  [[nodiscard]] Points middle() const { return (from + to) / 2; }
};

// A word's box in the frame of upright bars: along from the foot line upwards.
struct Turned {
  Points from = 0;  // across
  Points to = 0;
  Points low = 0;  // along
  Points high = 0;
  [[nodiscard]] Points middle() const { return (from + to) / 2; }
};

[[nodiscard]] Turned turned(const Rect& box, Growth growth);

// Bars that begin on one line and are as broad as one another, two at least; of several groups the
// one with the most area and bars. No patches of a legend, no cells. `type`: the height of letters.
[[nodiscard]] std::vector<Bar> find_bars(const Shapes& shapes, Points type, Growth growth);

// Whether there are any, upright or lying.
[[nodiscard]] bool has_bars(const Shapes& shapes, Points type);

// The boxes of all groups, the largest first; no bar is in two of them.
[[nodiscard]] std::vector<Rect> groups_of_bars(Shapes shapes, Points type);

}  // namespace prongsai
