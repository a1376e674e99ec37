#pragma once

#include "extractors/scan/image.h"
#include "extractors/scan/prepare.h"

namespace prongsai {

// The picture turned and straightened as the prepared page was, in all its colours, with everything
// that is drawn on it; its place is in points of the upright page.
[[nodiscard]] PageImage upright_image(const PageImage& image, const Placement& placement);

}  // namespace prongsai
