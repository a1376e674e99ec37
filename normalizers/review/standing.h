#pragma once

#include "model/record.h"

namespace prongsai {

// How much a document's word counts among those of one agency and year, 0 the most: the analysis
// report whose overall score is confirmed, proved, or neither, a result sheet, a league table; last
// what is no ITA result.
[[nodiscard]] int standing(const Report& report);

inline constexpr int kLowestStanding = 5;

}  // namespace prongsai
