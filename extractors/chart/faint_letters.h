#pragma once

#include "extractors/scan/components.h"
#include "extractors/scan/image.h"

namespace prongsai {

// The contrast that full ink has at each pixel: `usual` of the picture's letters, but less where
// letters stand together that are all fainter: numbers in the colour of their line, which in grey
// is half as dark as print. `contrast` is 0 to 255, `letters` its pieces, `type` their height.
[[nodiscard]] GreyImage full_ink(const GreyImage& contrast, const Components& letters, double type,
                                 int usual);

}  // namespace prongsai
