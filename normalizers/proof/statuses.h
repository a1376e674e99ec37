#pragma once

#include <vector>

#include "model/finding.h"
#include "normalizers/proof/evidence.h"
#include "normalizers/proof/grid_proof.h"
#include "normalizers/proof/sums.h"

namespace prongsai {

// Gives every score its status as record-format.md defines it, and the ids of its checks. A score
// is verified when every one-digit misread of it would leave the grid of answers or make one of the
// sums fail that hold now; the total of a sum that does not hold is in conflict. A number that was
// not read from a sound layer is repaired where it is proved so and differs from what was read, and
// in conflict where a check of it fails and nothing proves it. Reports sum-mismatch, score-doubtful
// and score-repaired.
void settle_statuses(const std::vector<Sum>& sums, const GridProof& grid, Evidence& evidence,
                     Findings& findings);

}  // namespace prongsai
