#pragma once

#include <algorithm>

namespace prongsai {

// All lengths are PDF points (1/72 inch); the origin is the top left corner of the page as
// displayed (rotation and crop box applied), y grows downwards.
using Points = double;

struct Point {
  Points x = 0;
  Points y = 0;
  bool operator==(const Point&) const = default;
};

// A rectangle with x0 <= x1 and y0 <= y1; x0 == x1 or y0 == y1 is a line, still a valid Rect.
struct Rect {
  Points x0 = 0;
  Points y0 = 0;
  Points x1 = 0;
  Points y1 = 0;
  bool operator==(const Rect&) const = default;

  [[nodiscard]] Points width() const { return x1 - x0; }
  [[nodiscard]] Points height() const { return y1 - y0; }
  [[nodiscard]] Point centre() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
  [[nodiscard]] bool contains(Point p) const {
    return p.x >= x0 && p.x <= x1 && p.y >= y0 && p.y <= y1;
  }
};

// The smallest rectangle that holds both.
[[nodiscard]] inline Rect unite(const Rect& a, const Rect& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

}  // namespace prongsai
