#pragma once

#include <cstdint>
#include <vector>

#include "model/geometry.h"

namespace prongsai {

// A rectangle of whole pixels: x0 <= x < x1, y0 <= y < y1.
struct PixelBox {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;
  bool operator==(const PixelBox&) const = default;

  [[nodiscard]] int width() const { return x1 - x0; }
  [[nodiscard]] int height() const { return y1 - y0; }
};

// Grey pixels, row by row: 0 is black, 255 white.
struct GreyImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
  bool operator==(const GreyImage&) const = default;
};

// The pixels of a page, or of a region of it, as displayed: red, green, blue a pixel, or one grey.
struct PageImage {
  int width = 0;
  int height = 0;
  int channels = 1;       // 1 or 3
  Rect place;             // where on the displayed page the picture lies, in points
  bool rendered = false;  // drawn by us; else taken from the file as it is, at its own resolution
  std::vector<std::uint8_t> pixels;
};

}  // namespace prongsai
