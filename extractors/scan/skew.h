#pragma once

#include "extractors/scan/image.h"

namespace prongsai {

// By how many degrees lines of text and rules of `ink` fall to the right (rise: below zero), at
// most 3 either way; empty ink gives 0. Exact to about 0.05.
[[nodiscard]] double find_skew(const GreyImage& ink);

// What was added on each side so that nothing of a picture is lost when it is turned.
struct Margin {
  int x = 0;
  int y = 0;
};

// Turned anticlockwise by so many degrees (-3 to 3), on white paper that is `margin` larger on each
// side: a line that falls by `degrees` becomes level.
[[nodiscard]] GreyImage straightened(const GreyImage& grey, double degrees, Margin& margin);

}  // namespace prongsai
