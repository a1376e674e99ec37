#pragma once

#include <vector>

#include "extractors/scan/image.h"

namespace prongsai {

// Bands and cells filled with one dark colour that light letters stand on, as heads of tables have:
// exchanges dark and light in `grey`, of which `ink` is the black, so that the letters are
// dark as all others. Photographs, which have no one colour, and bars of charts, which hold no
// letters, stay. Returns the boxes of what was exchanged.
std::vector<PixelBox> invert_dark_fills(const GreyImage& ink, double type_height, GreyImage& grey);

}  // namespace prongsai
