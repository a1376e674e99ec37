#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extractors/chart/axis.h"
#include "extractors/chart/drawing.h"
#include "model/chart.h"
#include "model/geometry.h"

namespace prongsai {

// What the lengths along a radar chart's spokes say about its numbers.
struct RadarWitness {
  std::optional<Scale> scale;  // nothing where lengths and numbers agree nowhere
  std::vector<Measured>
      lengths;               // of each spoke; without a number where the line does not cross it
  std::size_t agreeing = 0;  // numbers
  double off = 0;            // hundredths, all numbers together
};

// Numbers stand at the spokes from the top clockwise; `line` may be the chart's and goes around
// `around`. The chart's middle is not drawn, and its picture may have been pulled to fit a page: of
// all the ways in which it may lie near `around`, the one in which most numbers agree with their
// lengths. `best` is changed where this line has a better one.
void look_along(const Curve& line, const Point& around,
                std::span<const std::optional<Hundredths>> numbers, Points unit,
                RadarWitness& best);

}  // namespace prongsai
