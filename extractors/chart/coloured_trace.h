#pragma once

#include "extractors/scan/image.h"

namespace prongsai {

// Whether ink of a colour goes across the picture and up and down, as the line or the area of a
// chart does; shaded cells of a table have their edges on few rows. Of a picture in grey it is not
// known: false.
[[nodiscard]] bool has_coloured_trace(const PageImage& image);

}  // namespace prongsai
