#pragma once

#include <vector>

#include "comparison/successions.h"
#include "model/comparison.h"
#include "model/run_result.h"

namespace prongsai {

// Joins all documents of an agency and fiscal year into one row, in the order of the run's first
// document of each. Documents that are no ITA result, and records without a year, each stay alone
// where they have a result at all.
//
// Of a field that several documents have, the value counts that a person confirmed; else that of
// the analysis report whose overall score is proved, then of any analysis report, then of a result
// sheet, then of a league table; of equal ones the first of the run. What the first lacks (plans,
// items, texts, limitations, former years) is taken from the next that has it. Where values differ,
// `differences` has them side by side, the finding sources-differ says so (for review, unless a
// person confirmed the value), and a value that was only read becomes a conflict; one that is
// proved or confirmed stands. Copies with equal values join silently; files with equal contents
// count once and are named in `duplicates`. An agency that was another one stands under its name of
// today, in every year. Pure.
[[nodiscard]] std::vector<JoinedAgency> join_agencies(
    const RunResult& run, const std::vector<Succession>& successions = {});

}  // namespace prongsai
