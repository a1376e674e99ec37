#pragma once

#include <vector>

#include "model/finding.h"
#include "normalizers/proof/evidence.h"
#include "normalizers/proof/sums.h"

namespace prongsai {

// Gives every score its status as record-format.md defines it, and the ids of its checks. A score
// is verified when every one-digit misread of it would make one of the sums fail that hold now; the
// total of a sum that does not hold is in conflict. Reports sum-mismatch and score-doubtful.
void settle_statuses(const std::vector<Sum>& sums, Evidence& evidence, Findings& findings);

}  // namespace prongsai
