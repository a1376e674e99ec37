#pragma once

#include <vector>

#include "extractors/scan/image.h"

namespace prongsai {

// Black on white: 0 is ink.
[[nodiscard]] bool is_ink(const GreyImage& ink, int x, int y);

// A box shrunk to the ink in it, at most to nothing.
[[nodiscard]] PixelBox tight(const GreyImage& ink, PixelBox box);

// What blank columns part in a box, from left to right, each tight; a gap counts from so many
// columns.
[[nodiscard]] std::vector<PixelBox> pieces_of(const GreyImage& ink, const PixelBox& box, int gap);

}  // namespace prongsai
