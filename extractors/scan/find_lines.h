#pragma once

#include <vector>

#include "extractors/scan/prepare.h"

namespace prongsai {

// One line of text to be read in one piece: a line of a paragraph, or one of a cell.
struct TextLine {
  PixelBox box;          // tight on the ink, marks above and below included
  int baseline = 0;      // y of the baseline, as far as the ink tells it
  bool in_cell = false;  // it stands between vertical rules, or alone in an aligned column
};

// The lines of text of a prepared page, cells cut apart at rules and at gutters that go through
// several lines; from top to bottom, then left to right. Pictures, emblems and what is left of
// stamps give none.
[[nodiscard]] std::vector<TextLine> find_lines(const PreparedPage& page);

// The pixels of one line with a narrow white border, as a recogniser wants them.
[[nodiscard]] GreyImage cut(const GreyImage& image, const PixelBox& box, int border);

}  // namespace prongsai
