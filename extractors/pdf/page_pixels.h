#pragma once

#include <optional>

#include "extractors/scan/image.h"

class PDFDoc;

namespace prongsai {

// The pixels of a page of `document`, or of the region of it that `region` gives in points of the
// page as displayed. Where nothing but one picture, or several that tile it, is displayed there,
// its own pixels are taken, turned and cut as the page displays them; everything else is drawn at
// the resolution of the largest picture in it, else at 300 dpi. Invisible text is never drawn.
// What has more than 18 million pixels is made smaller, as is what stays at or above `enough` dots
// an inch. Empty where the page cannot be read.
[[nodiscard]] PageImage read_page_pixels(PDFDoc& document, int number,
                                         const std::optional<Rect>& region,
                                         const std::optional<double>& enough = std::nullopt);

}  // namespace prongsai
