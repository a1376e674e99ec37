#pragma once

#include <optional>

#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// Lines that go from left to right, numbers above or below their points, and words in a row below
// all. In a picture several lines are followed through their ink (trace_lines) and named by the
// colours of a legend; where they cannot be told from one another, the chart has a series without
// a name for each of them, and which number is whose is open.
[[nodiscard]] std::optional<Chart> read_line_chart(Drawing& drawing);

}  // namespace prongsai
