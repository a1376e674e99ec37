#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"
#include "model/geometry.h"

namespace prongsai::testing {

// A white picture in grey, a pixel a point.
inline PageImage white_picture(int width, int height) {
  PageImage image;
  image.width = width;
  image.height = height;
  image.place = {0, 0, static_cast<double>(width), static_cast<double>(height)};
  image.pixels.assign(static_cast<std::size_t>(width) * height, 255);
  return image;
}

inline PageImage white_coloured_picture(int width, int height) {
  PageImage image = white_picture(width, height);
  image.channels = 3;
  image.pixels.assign(3 * image.pixels.size(), 255);
  return image;
}

inline void paint(PageImage& image, int x, int y, const Colour& colour) {
  if (x < 0 || y < 0 || x >= image.width || y >= image.height) return;
  std::uint8_t* pixel = image.pixels.data() + 3 * (static_cast<std::size_t>(y) * image.width + x);
  pixel[0] = colour.red;
  pixel[1] = colour.green;
  pixel[2] = colour.blue;
}

inline void coloured_dot(PageImage& image, double x, double y, double radius,
                         const Colour& colour) {
  for (int v = static_cast<int>(y - radius); v <= static_cast<int>(y + radius); ++v) {
    for (int u = static_cast<int>(x - radius); u <= static_cast<int>(x + radius); ++u) {
      if (std::hypot(u + 0.5 - x, v + 0.5 - y) <= radius) paint(image, u, v, colour);
    }
  }
}

inline void dot(PageImage& image, double x, double y, double radius, std::uint8_t grey) {
  for (int v = static_cast<int>(y - radius); v <= static_cast<int>(y + radius); ++v) {
    for (int u = static_cast<int>(x - radius); u <= static_cast<int>(x + radius); ++u) {
      if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue;
      if (std::hypot(u + 0.5 - x, v + 0.5 - y) > radius) continue;
      image.pixels[static_cast<std::size_t>(v) * image.width + u] = grey;
    }
  }
}

// From point to point, `thick` pixels.
inline void stroke(PageImage& image, const std::vector<Point>& points, double thick,
                   std::uint8_t grey) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point& a = points[i - 1];
    const Point& b = points[i];
    const int steps = static_cast<int>(2 * std::hypot(b.x - a.x, b.y - a.y)) + 1;
    for (int k = 0; k <= steps; ++k) {
      const double part = static_cast<double>(k) / steps;
      dot(image, a.x + part * (b.x - a.x), a.y + part * (b.y - a.y), thick / 2, grey);
    }
  }
}

}  // namespace prongsai::testing
