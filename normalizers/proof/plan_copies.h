#pragma once

#include "model/record.h"
#include "normalizers/proof/evidence.h"

namespace prongsai {

// A plan prints the scores of its items once more. Where an item's own score is not printed, the
// plan's print is its reading; a print that is not sure is one more reading in any case.
void lend_plan_readings(Draft& draft);

// Plan scores that contradict their items' put both in conflict (copies-differ).
void compare_plans(const Report& report, Evidence& evidence, Findings& findings);

// Plan scores that agree with their items' get their status and checks; one that a recogniser read
// otherwise is repaired where the item's is proved.
void settle_plans(const Evidence& evidence, Report& report);

}  // namespace prongsai
