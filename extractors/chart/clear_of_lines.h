#pragma once

#include "extractors/scan/image.h"

namespace prongsai {

// A picture's letters apart from the lines that run through them.
struct ClearView {
  GreyImage ink;    // of each pixel how much of it is ink of letters, 0 to 255
  GreyImage lines;  // 255: ink of a colour that letters have not
};

// Letters are black or grey on light ground, white on dark ground and in boxes of a colour.
// Coloured lines and the areas below lines that they stand upon are none. `type`: height of letters
// in pixels.
[[nodiscard]] ClearView clear_of_lines(const PageImage& image, double type);

}  // namespace prongsai
