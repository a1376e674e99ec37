#pragma once

#include <vector>

#include "model/record.h"

namespace prongsai {

// True where a score says nothing at all: the document prints none and none is to be expected of
// a document of that kind (a league table without item scores). It is null in the record and an
// empty cell in the workbook. A score that is expected and not found, or whose place is known but
// not readable, is "missing" instead.
[[nodiscard]] bool says_nothing(const Score& score, DocumentType type);

// All scores of a report, in the order of the record: overall, instruments, indicators, items,
// plans, history; parts behind their score. The pointers live as long as the report; none is null.
[[nodiscard]] std::vector<const Score*> all_scores(const Report& report);

// How many values a person should look at: in conflict, repaired, or missing. A plan or a former
// year whose score is not printed again misses nothing.
[[nodiscard]] int count_to_review(const Report& report);

}  // namespace prongsai
