#pragma once

#include "extractors/report/columns.h"
#include "extractors/report/rows.h"
#include "model/origin.h"
#include "model/table.h"

namespace prongsai {

// The period of a plan's row, for parse_period. Where a plan has a column for each quarter or month
// and marks when it is to be done ("✓", "X"): the names of the marked columns, "ไตรมาส 1 - ไตรมาส
// 2"; with a gap between them a list, which is no period. Where it has a column for the beginning
// and one for the end: both, a dash between. Else what stands in the column.
[[nodiscard]] Text period_text(const Table& table, const TableColumns& columns, const Row& row);

}  // namespace prongsai
