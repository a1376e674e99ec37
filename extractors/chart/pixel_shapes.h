#pragma once

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// The patches and curves among the pixels of a picture, in points of the page. A patch's edges are
// places between pixels, where its colour turns half into the colour beside it. Curves are broader
// than so much of the picture: `broad`.
inline constexpr double kBroadCurve = 0.25;
[[nodiscard]] Shapes find_shapes(const PageImage& image, double broad = kBroadCurve);

}  // namespace prongsai
