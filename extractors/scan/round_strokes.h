#pragma once

#include <vector>

#include "extractors/scan/image.h"

namespace prongsai {

struct Circle {
  double x = 0;  // of its middle, in pixels
  double y = 0;
  double radius = 0;
};

// Whitens, in `ink` (black and white), thin circles like the outlines of a seal: `least_share` of
// each (0 to 1) is to be seen, 3 to 16 type heights wide. The thickness of each goes and no more:
// ink that crosses one stays. Returns what was found; looks for four at most.
std::vector<Circle> whiten_circles(double type_height, double least_share, GreyImage& ink);

}  // namespace prongsai
