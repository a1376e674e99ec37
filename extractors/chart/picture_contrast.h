#pragma once

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// What two pixels differ in. By their colour orange letters on white are as strong as black ones,
// and are found; their light is what a JPEG keeps in full, where it keeps colours of two pixels
// each way together, and is what they are read by.
enum class Tone { kColour, kLight };

// The contrast of each pixel with the patch or background it lies on, 0 to 255; 0 along the edges
// of patches. `type`: height of letters in pixels; 0: as if there were no patches.
[[nodiscard]] GreyImage contrast_of(const PageImage& image, const Shapes& shapes, double type,
                                    Tone tone);

}  // namespace prongsai
