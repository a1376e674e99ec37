#pragma once

#include <vector>

#include "extractors/chart/shapes.h"
#include "model/geometry.h"

namespace prongsai {

// Whether a line goes all around its middle, `least` away from it everywhere: that of a radar
// chart, and the rings of its grid, which numbers stand upon.
[[nodiscard]] bool goes_around(const Curve& curve, Points least);

// The middle of lines that go all around one, as that of a radar chart does: within half of its way
// out, in each direction. Emblems stand there, and no numbers of spokes. The numbers of an axis do,
// straight above the middle of all.
class MiddleOfCurves {
 public:
  // `type`: height of letters, in points.
  MiddleOfCurves(const std::vector<Curve>& curves, Points type);

  [[nodiscard]] bool holds(const Rect& text) const;

 private:
  struct Ring {
    Point middle;
    std::vector<Points> reach;  // how far out the line is, by direction
  };

  Points type_;
  std::vector<Ring> rings_;
};

}  // namespace prongsai
