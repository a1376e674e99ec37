#pragma once

#include <vector>

#include "model/flow.h"
#include "model/record.h"
#include "model/reference.h"

namespace prongsai {

// Reads a report's meaning from its flow: title, agency, year, scores, tables, plans, limitations.
// One draft for a report, one a row for a league table, one without scores for a text that is no
// ITA report. Every number keeps all its prints; nothing is decided between them here. What could
// not be placed is a finding of the draft. `source` is copied into each draft.
[[nodiscard]] std::vector<Draft> interpret(const Flow& flow, const Source& source,
                                           const Reference& reference);

}  // namespace prongsai
