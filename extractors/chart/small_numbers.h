#pragma once

#include <vector>

#include "extractors/scan/image.h"
#include "model/page.h"

namespace prongsai {

// Puts in doubt the Thai numbers of a picture that are lower than nine of its pixels: ๐ and ๑, ๕
// and ๔ differ by one of them then, and models that agree are wrong together (of 219 values of
// JPEG pictures of 96 dpi two were, ๘๙.๘๐ for ๘๙.๘๑). Says whether there were any.
bool doubt_small_numbers(const PageImage& image, std::vector<Word>& words);

}  // namespace prongsai
