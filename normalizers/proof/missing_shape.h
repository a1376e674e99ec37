#pragma once

#include "model/finding.h"
#include "normalizers/proof/evidence.h"

namespace prongsai {

// A recogniser that does not know a digit takes it for another one wherever it stands: ๖ for ๒ in
// items and totals alike, so that their sums may still agree. One recogniser is one witness. Where
// a report with many digits lacks one altogether, every number read by a recogniser that may hold
// it becomes unsettled; reports digit-never-read. Returns true if that is so.
bool doubt_missing_shapes(Evidence& evidence, Findings& findings);

}  // namespace prongsai
