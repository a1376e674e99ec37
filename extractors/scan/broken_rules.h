#pragma once

#include <vector>

#include "extractors/scan/components.h"
#include "extractors/scan/rules.h"

namespace prongsai {

// Straight rows and columns of dots or dashes, equally long and equally far apart: dotted and
// dashed borders of tables, and dots that lead from a heading to its page as well. `type_height` in
// pixels.
[[nodiscard]] std::vector<TracedRule> find_broken_rules(const Components& ink, double type_height);

}  // namespace prongsai
