#pragma once

#include <vector>

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// The bands of gauges and rings in a picture: ink between two circles around one middle, a quarter
// of a turn of it at least, as broad all along. No letters: twelve points from the middle at least.
[[nodiscard]] std::vector<Arc> find_arcs(const PageImage& image);

// Sets the pixels of bands to 0 in a picture of contrasts as large as `image`: bands end as a 1
// does.
void clear_arcs(const std::vector<Arc>& arcs, const PageImage& image, GreyImage& contrast);

// Whether a place lies on the band, within so many points of it.
[[nodiscard]] bool is_on(const Arc& arc, const Point& place, Points rim);

}  // namespace prongsai
