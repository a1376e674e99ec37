#pragma once

#include <optional>

#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// A gauge, or a number set large: the only number with decimals, at least half as large again as
// the words around it.
[[nodiscard]] std::optional<Chart> read_number_chart(Drawing& drawing);

}  // namespace prongsai
