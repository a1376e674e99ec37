#pragma once

#include <utility>
#include <vector>

#include "model/finding.h"
#include "normalizers/proof/evidence.h"
#include "normalizers/proof/sums.h"

namespace prongsai {

// Where sums fail, the pairs of items (slots) of one table whose scores, exchanged, make every sum
// hold. Two items of one indicator have the same share in every sum: no arithmetic tells them
// apart.
[[nodiscard]] std::vector<std::pair<int, int>> swapped_scores(const std::vector<Sum>& sums,
                                                              const Evidence& evidence);

// Reports scores-swapped where there are such pairs and leaves the scores unsettled: what stands
// there is kept, in conflict. Returns true if that is so.
bool doubt_swapped_scores(const std::vector<Sum>& sums, Evidence& evidence, Findings& findings);

}  // namespace prongsai
