#pragma once

#include <optional>
#include <vector>

#include "extractors/report/columns.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if the columns are those of a table of many agencies with their scores, and most of these
// have decimals: counts of cases, projects or complaints by agency look the same but for that.
[[nodiscard]] bool is_league_table(const Table& table, const TableColumns& columns);

// A table whose agencies are its columns and whose rows say what is counted ("คะแนน IIT", "ตัวชี้วัดที่
// 1"), turned so that its columns are rows; what stands above the row of names is left out. Nothing
// for tables without at least two agencies side by side.
[[nodiscard]] std::optional<Table> turned_league_table(const Table& table);

// One draft a row: agency, overall score and level, instruments, indicators, as far as printed.
// Rows of totals and means (รวม, เฉลี่ยอำเภอ…) are no agencies; a row that only names a district
// says where the agencies below it are. Instruments that are points out of 30, 30 and 40 are told
// by their size and sum. `common` is what the document says of all
// of them (source, year, province) and is what each draft begins as.
[[nodiscard]] std::vector<Draft> read_league_table(const Table& table, const TableColumns& columns,
                                                   const Draft& common, const Reference& reference);

}  // namespace prongsai
