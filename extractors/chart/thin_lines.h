#pragma once

#include <vector>

namespace prongsai {

// Which pixels of ink are of long thin lines, as the lines of a grid and axes are: at most 6 pixels
// thick, and longer than the line in a legend (an eighth of the picture). What they cross is
// thicker there and is none of theirs, so that a grid as dark as its bars does not make one area of
// them. `ink` has a row of `width` after another; so has the answer.
[[nodiscard]] std::vector<char> thin_lines_in(const std::vector<char>& ink, int width);

}  // namespace prongsai
