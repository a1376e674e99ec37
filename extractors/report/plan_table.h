#pragma once

#include "extractors/report/columns.h"
#include "extractors/report/vocabulary.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if the columns are those of a table of measures.
[[nodiscard]] bool is_plan_table(const TableColumns& columns);

// Reads the measures of a plan table: indicator and item, repeated scores, measure, finding, steps,
// period, responsible units, budget, follow-up. `indicator` is the one whose heading stands right
// above the table: rows that name none are for it, as are those below a row that is such a heading.
// Items are told by indicator, question text, printed code and repeated score together; one that
// stays open is left empty with a finding (plan-item-unknown). Must run after all item tables:
// their scores are what repeated ones are compared with.
void read_plan_table(const Table& table, const TableColumns& columns, std::optional<int> indicator,
                     const Vocabulary& vocabulary, const Framework* framework, Draft& draft);

// Reads the measures of the plan of `year` with what came of them into the draft's follow_ups, in
// the same way; their scores, of another year, are left out.
void read_follow_up_table(const Table& table, const TableColumns& columns,
                          std::optional<int> indicator, FiscalYear year,
                          const Vocabulary& vocabulary, const Framework* framework, Draft& draft);

}  // namespace prongsai
