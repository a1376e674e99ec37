#pragma once

#include <vector>

#include "extractors/report/columns.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if the columns are those of a table of many agencies with their scores, and most of these
// have decimals: counts of cases, projects or complaints by agency look the same but for that.
[[nodiscard]] bool is_league_table(const Table& table, const TableColumns& columns);

// One draft a row: agency, overall score and level, instruments, indicators, as far as printed.
// Rows of totals and means (รวม, เฉลี่ย) are no agencies. `common` is what the document says of all
// of them (source, year, province) and is what each draft begins as.
[[nodiscard]] std::vector<Draft> read_league_table(const Table& table, const TableColumns& columns,
                                                   const Draft& common, const Reference& reference);

}  // namespace prongsai
