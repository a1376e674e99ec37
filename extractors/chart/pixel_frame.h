#pragma once

#include "extractors/scan/image.h"
#include "model/geometry.h"

namespace prongsai {

// From pixels to points of the page.
struct PixelFrame {
  explicit PixelFrame(const PageImage& image)
      : x0(image.place.x0),
        y0(image.place.y0),
        across(image.place.width() / image.width),
        down(image.place.height() / image.height) {}
  [[nodiscard]] Point place(double x, double y) const { return {x0 + x * across, y0 + y * down}; }
  [[nodiscard]] Rect box(double left, double top, double right, double bottom) const {
    const Point a = place(left, top);
    const Point b = place(right, bottom);
    return {a.x, a.y, b.x, b.y};
  }
  Points x0;
  Points y0;
  Points across;
  Points down;
};

}  // namespace prongsai
