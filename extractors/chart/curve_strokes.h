#pragma once

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// The pixels of a picture that lie on the lines of its curves, 0; all others 255. A number that
// touches or crosses a line hangs together with it; what goes straight on for so many pixels is the
// line, what does not is the number. Strokes of letters are 1.5 heights of their type long. Lines
// that are much broader than high go on for twice as long: less of a number lies in their
// direction.
[[nodiscard]] GreyImage curve_strokes(const PageImage& image, const Shapes& shapes, double least);

}  // namespace prongsai
