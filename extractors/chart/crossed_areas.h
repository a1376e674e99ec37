#pragma once

#include <vector>

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// Pixels of a picture that are joined and of nearly one colour.
struct ColourArea {
  PixelBox box{1 << 30, 1 << 30, 0, 0};
  long pixels = 0;
  long red = 0;  // sums over its pixels
  long green = 0;
  long blue = 0;

  [[nodiscard]] Colour colour() const {
    const auto mean = [&](long sum) { return static_cast<std::uint8_t>(sum / pixels); };
    return {mean(red), mean(green), mean(blue)};
  }
};

// Puts together areas of one colour that thin lines part: bars that one sees a grid through, as
// Chart.js draws them. What lies between two of them is nearer to their colour than to the
// background: bars with paper between them stay apart.
[[nodiscard]] std::vector<ColourArea> join_crossed(std::vector<ColourArea> areas,
                                                   const PageImage& image,
                                                   const Colour& background);

}  // namespace prongsai
