#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "model/geometry.h"

namespace prongsai {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

// The largest difference in one channel, 0 to 255.
[[nodiscard]] inline int distance(const Colour& a, const Colour& b) {
  return std::max(
      {std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)});
}

// An upright rectangle of one colour: a bar, a legend's patch, a shaded cell; or a dot, of a legend or
// of a line's point.
struct Patch {
  Rect box;
  Colour colour;
  bool dot = false;
  bool operator==(const Patch&) const = default;
};

// A thin dark or coloured line that is no frame: the line of a line chart, the polygon of a radar
// chart. Given by the places it goes through: every pixel of it, or points every half point along
// it.
struct Curve {
  Rect box;
  std::vector<Point> points;
  Colour colour;
  std::vector<Colour> colours;  // of each of the points, in Shapes::line_ink; else empty
};

// A part of a gauge's band or of a ring.
struct Arc {
  Rect box;
  Point middle;  // of its circles
  Points inner = 0;
  Points outer = 0;
};

// What of a drawing may be a chart's, in points of the page.
struct Shapes {
  std::vector<Patch> patches;
  std::vector<Curve> curves;
  std::vector<Patch> swatches;  // short level lines of one colour, with a dot or without: legends'
  std::vector<Curve> line_ink;  // of pictures: the pixels of all lines, faint and crossing ones too
  std::vector<Arc> arcs;        // bands of gauges and rings; of vectors also a pie's sectors
  std::vector<Rect> areas;      // of vectors: the boxes of other filled areas with slanting sides
  Points unit = 0.1;            // how exactly places are known: a pixel's side
};

}  // namespace prongsai
