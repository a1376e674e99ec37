#pragma once

#include <vector>

#include "extractors/scan/rules.h"

namespace prongsai {

// Thin straight lines that are a little darker than the paper at both their sides: grey borders of
// tables, which are too light for ink, wholly or here and there, and the lines behind charts as
// well. Lines of ink are among them. `grey` has paper evened to white; `type_height` in pixels.
[[nodiscard]] std::vector<TracedRule> find_faint_rules(const GreyImage& grey, double type_height);

}  // namespace prongsai
