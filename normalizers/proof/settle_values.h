#pragma once

#include "model/finding.h"
#include "model/framework.h"
#include "normalizers/proof/evidence.h"
#include "normalizers/proof/sums.h"

namespace prongsai {

// Numbers that were not read from a sound text layer are evidence: finds the likeliest values with
// which all sums hold and all items sit on the grids of their respondents, and gives them to the
// slots. A slot becomes `repaired` where only one value will do, `unsettled` where several would or
// where its print is blamed; what was read for it stays then. A guess that nothing confirms is
// taken back (score-unreadable). Where all was read from sound layers, nothing changes: a sum that
// fails is a wrong print. Scores of two items that seem to have changed places are doubted in any
// case (scores-swapped).
void settle_values(const Framework& framework, Trust trust, Evidence& evidence, Findings& findings);

}  // namespace prongsai
