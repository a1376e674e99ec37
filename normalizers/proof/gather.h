#pragma once

#include "model/framework.h"
#include "model/record.h"
#include "normalizers/proof/evidence.h"

namespace prongsai {

// Everything of a draft but its scores, with a place for each of them.
[[nodiscard]] Report without_scores(const Draft& draft);

// Puts every number of `draft` into `evidence` and its value into the place that `report` has for
// it, and computes what is not printed (EIT from its parts, an e-item's score). `report` is
// without_scores(draft), and its vectors must not grow as long as the evidence lives. Without a
// framework no points are known as such.
void gather(const Draft& draft, const Framework* framework, Evidence& evidence, Report& report);

}  // namespace prongsai
