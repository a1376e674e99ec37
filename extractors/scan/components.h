#pragma once

#include <vector>

#include "extractors/scan/image.h"

namespace prongsai {

// Dark pixels that stand side by side in one row: x0 <= x < x1.
struct InkRun {
  int y = 0;
  int x0 = 0;
  int x1 = 0;
  int component = 0;  // index into Components::all
};

// Ink that hangs together, corners included.
struct Component {
  PixelBox box;
  int area = 0;  // dark pixels
};

struct Components {
  std::vector<Component> all;
  std::vector<InkRun> runs;  // from top to bottom, then left to right
};

// The connected pieces of ink (0) of a picture in black and white.
[[nodiscard]] Components find_components(const GreyImage& ink);

// The next x of row `row` of `width` pixels, from `x` on, that is black (0), or `width`.
[[nodiscard]] int next_black(const std::uint8_t* row, int x, int width);
// The same for white (anything but 0).
[[nodiscard]] int next_white(const std::uint8_t* row, int x, int width);

}  // namespace prongsai
