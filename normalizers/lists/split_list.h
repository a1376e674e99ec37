#pragma once

#include <span>
#include <vector>

#include "model/origin.h"
#include "model/table.h"

namespace prongsai {

// The steps that a plan's cell holds, numbers taken off, lines joined; see list_items.h for how
// their borders are told. A cell without numbers, dashes or bullets is one step, an empty one none.
[[nodiscard]] std::vector<Text> split_steps(std::span<const Line> lines);

}  // namespace prongsai
