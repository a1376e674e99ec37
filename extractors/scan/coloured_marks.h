#pragma once

#include "extractors/scan/image.h"

namespace prongsai {

// Whitens, in `grey` (the lightness of `image`), what was put on a page in colour after it was
// printed: stamps and strokes of a pen. Black print under them stays. Coloured lines of text,
// fills of cells and bars of charts are left alone. False where there is nothing of the kind.
bool whiten_coloured_marks(const PageImage& image, GreyImage& grey);

}  // namespace prongsai
