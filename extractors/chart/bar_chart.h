#pragma once

#include <optional>

#include "extractors/chart/axis.h"
#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// Bars that grow from one line, with the numbers at their ends and the words at their feet. Marks
// what it has used as taken. Nothing where there are fewer than two such bars, or neither numbers
// at half of them nor an axis.
[[nodiscard]] std::optional<Chart> read_bar_chart(Drawing& drawing, Growth growth);

}  // namespace prongsai
