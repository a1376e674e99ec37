#pragma once

#include <vector>

#include "extractors/chart/slanted_writing.h"
#include "extractors/ocr/models.h"
#include "extractors/scan/prepare.h"
#include "model/page.h"

namespace prongsai {

// A line of text that is written at an angle, in points of the page.
struct SlantedLine {
  Text text;           // its box is the upright one around it
  double degrees = 0;  // anticlockwise, -90 to 90: 45 goes up to the right, -90 straight down
  Point begin;         // of its first letter, half way up
  Point end;           // of its last one
  Points type = 0;     // height of its letters
  std::vector<int> words = {};  // of a text layer: which of its words; of pixels: none
};

// Reads what find_slanted_rows found among the letters of a drawing, turned level, and whitens it
// in the drawing, where it would be read as letters one above the other.
[[nodiscard]] std::vector<SlantedLine> take_slanted_lines(const Components& letters,
                                                          PreparedPage& drawing, Models& models);

}  // namespace prongsai
