#pragma once

#include <vector>

#include "extractors/scan/rules.h"

namespace prongsai {

// Whether the end `along` of a rule, at `across`, touches one of `others`, rules of the other
// direction, or comes as close as `reach` pixels.
[[nodiscard]] bool ends_at_rule(int along, double across, const std::vector<TracedRule>& others,
                                double reach);

// Those of `weak`, which alone may be anything (dots that lead to a page number, the lines behind a
// chart), that hold on to rules of the other direction, `sure` ones or weak ones that stay: at both
// ends, or at two places on the way. They end at the rules they hold on to; what runs on to the
// edge of the sheet is a crease or a streak.
[[nodiscard]] std::vector<TracedRule> only_of_nets(std::vector<TracedRule> weak,
                                                   const std::vector<TracedRule>& sure,
                                                   double type_height);

}  // namespace prongsai
