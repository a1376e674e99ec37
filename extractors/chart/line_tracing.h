#pragma once

#include <optional>
#include <vector>

#include "extractors/chart/line_raster.h"

namespace prongsai {

// Follows the line of one colour, straight from each place to the next or smoothed, the way that
// most of its ink lies on; where another line or a number hides it, it goes on behind. `line`:
// index of the colour that the raster was made with. Nothing where it is not seen all the way: one
// that leaves a year out, or lies behind another one.
[[nodiscard]] std::optional<TracedLine> trace_line(const LineRaster& raster, int line);

// Lines of any colour, of a raster made without colours, clearest first: how many there are is not
// known. At most so many.
[[nodiscard]] std::vector<TracedLine> trace_any(LineRaster raster, std::size_t most);

}  // namespace prongsai
