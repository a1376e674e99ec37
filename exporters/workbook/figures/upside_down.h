#pragma once

#include <optional>

#include "model/framework.h"
#include "model/record.h"

namespace prongsai {

// The positive question that stands between two negative ones of the same form and lies 30
// points or more below both: who ticks down a column of negative questions may have read it the
// same way. Empty unless there is exactly one. (A published report of 2568 has i10 at 35.65 between
// i9 and i11 at 100.00; i4 at 94.78 between i3 and i5 at 100.00 is just a weak item.)
[[nodiscard]] std::optional<ItemCode> read_upside_down(const Report& report,
                                                       const Framework& framework);

}  // namespace prongsai
