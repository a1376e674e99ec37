#pragma once

#include <string>

#include "model/run_result.h"

namespace prongsai::testing {

// Scores as the stages before export make them.
[[nodiscard]] Score printed_score(int hundredths, Status status, int page);
[[nodiscard]] Score computed_score(int hundredths, Status status);

// One invented agency with something in every field: a PDF of 2568, items of each instrument, both
// EIT parts, a conflict, a repaired and a missing score, two plans, two limitations, history.
[[nodiscard]] Report made_up_report();

// The same with the fields that few documents give: a range of pages, an analysis for two items, a
// budget, a former measure, strengths, ranks.
[[nodiscard]] Report report_with_added_fields();

// Three invented agencies: the one above, one from a transcript of 2564, one from a league table;
// and beside them a document that is no ITA report and a file that could not be read.
[[nodiscard]] RunResult made_up_run();

}  // namespace prongsai::testing
