#pragma once

#include <vector>

#include "extractors/scan/rules.h"

namespace prongsai {

// Photographs of pages: level rules rise at the top and fall at the bottom, upright ones lean
// outwards. Draws `grey` as if seen from straight above, as far as its rules tell how it was seen,
// and says true; false, and nothing done, where rules are level and upright or too few.
bool rectify(const std::vector<TracedRule>& rules, double type_height, GreyImage& grey);

}  // namespace prongsai
