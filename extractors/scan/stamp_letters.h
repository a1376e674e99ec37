#pragma once

#include <vector>

#include "extractors/scan/image.h"

namespace prongsai {

struct PixelPoint {
  double x = 0;
  double y = 0;
};

// The smallest convex outline around points, clockwise as seen on the page; fewer than three
// corners where they lie in a line.
[[nodiscard]] std::vector<PixelPoint> outline_around(std::vector<PixelPoint> points);

// Whitens, in `ink` (black and white) and in `grey` which lies exactly on it, letters within the
// outline of a stamp that stand aslant: beside one another, but higher or lower each. Letters with
// a neighbour at the same height are print of the page and stay, as does what has no neighbours.
// Adds the boxes of what was whitened to `places`.
void whiten_stamp_letters(const std::vector<PixelPoint>& outline, double type_height,
                          GreyImage& ink, GreyImage& grey, std::vector<PixelBox>& places);

}  // namespace prongsai
