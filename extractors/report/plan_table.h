#pragma once

#include "extractors/report/columns.h"
#include "extractors/report/vocabulary.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if the columns are those of a table of measures.
[[nodiscard]] bool is_plan_table(const TableColumns& columns);

// Reads the measures of a plan table: indicator and item, repeated scores, measure, finding, steps,
// period, responsible units. Items are told by indicator, question text, printed code and repeated
// score together; one that stays open is left empty with a finding (plan-item-unknown). Must run
// after all item tables: their scores are what repeated ones are compared with.
void read_plan_table(const Table& table, const TableColumns& columns, const Vocabulary& vocabulary,
                     const Framework* framework, Draft& draft);

}  // namespace prongsai
