#pragma once

#include <vector>

#include "extractors/scan/components.h"
#include "extractors/scan/image.h"

namespace prongsai {

// Names below an axis that are written at one angle, their upper ends on one level line: three at
// least, which is how programs write names that find no room side by side.
struct SlantedRow {
  double degrees = 0;        // of writing, anticlockwise: 45 goes up to the right, -45 down; 90 is
                             // straight up or straight down, which the shape does not tell
  std::vector<int> members;  // indices into Components::all: letters, marks and points
  PixelBox box;
};

// The rows among letters of about `type` pixels. Level text gives none: what counts is ink that
// hangs together in stripes, as thick as a line of text with its marks and half as long again.
[[nodiscard]] std::vector<SlantedRow> find_slanted_rows(const Components& letters, int width,
                                                        int height, double type);

}  // namespace prongsai
