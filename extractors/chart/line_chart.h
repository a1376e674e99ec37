#pragma once

#include <optional>

#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// The first chart of lines that go from left to right, names in a row below them and numbers above
// or below their points. In a picture each line is followed by its colour in the legend; where the
// colours do not tell lines from one another, the chart has a series without a name for each of
// them, and which number is whose is open.
[[nodiscard]] std::optional<Chart> read_line_chart(Drawing& drawing);

}  // namespace prongsai
