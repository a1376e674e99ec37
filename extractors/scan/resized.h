#pragma once

#include "extractors/scan/image.h"

namespace prongsai {

// The picture `factor` times as large each way, through the curves of Catmull and Rom, which keep
// strokes of a pixel or two sharper than straight lines between pixels do. Made smaller, every
// pixel counts.
[[nodiscard]] GreyImage resized(const GreyImage& image, double factor);

}  // namespace prongsai
