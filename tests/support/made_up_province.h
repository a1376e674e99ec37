#pragma once

#include <map>

#include "model/framework.h"
#include "model/run_result.h"

namespace prongsai::testing {

// An invented province: six agencies of two kinds in two districts and one without a district, over
// 2567 and 2568, with equal scores, a score in conflict, one missing, a level that is not printed, a
// league table that repeats an agency, weak items with and without measures, and looks back.
[[nodiscard]] RunResult made_up_province();

// Levels and two items of 2567 and 2568, of which one changed its question.
[[nodiscard]] std::map<FiscalYear, Framework> made_up_frameworks();

}  // namespace prongsai::testing
