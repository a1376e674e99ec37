#pragma once

#include <optional>

#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// A line in colour that goes from left to right, numbers above or below it, and words in a row
// below all. One line only: numbers between several lines cannot be told apart for certain.
[[nodiscard]] std::optional<Chart> read_line_chart(Drawing& drawing);

// A gauge, or a number set large: the only number with decimals, at least half as large again as
// the words around it.
[[nodiscard]] std::optional<Chart> read_number_chart(Drawing& drawing);

}  // namespace prongsai
