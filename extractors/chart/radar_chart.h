#pragma once

#include <optional>

#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// Five numbers with decimals at least that stand around a middle, each with words beside or outside
// it; its line, where one is seen, gives each value again. A number whose words are not certain has
// no category.
[[nodiscard]] std::optional<Chart> read_radar_chart(Drawing& drawing);

}  // namespace prongsai
