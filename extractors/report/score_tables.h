#pragma once

#include "extractors/report/columns.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if the columns are those of the table of ten indicators.
[[nodiscard]] bool is_indicator_table(const TableColumns& columns);

// Reads the rows of an indicator table: number, name and score. It may stand twice in a report;
// each print is one more reading. Rows that name no indicator by number or name are left out.
void read_indicator_table(const Table& table, const TableColumns& columns,
                          const Framework* framework, Draft& draft);

// True if rows of the table name at least two instruments beside scores.
[[nodiscard]] bool is_instrument_table(const Table& table, const TableColumns& columns);

// Reads the rows of a table of instruments: plain scores, and weighted points where no plain score
// is printed; a row of the total gives the overall score.
void read_instrument_table(const Table& table, const TableColumns& columns, Draft& draft);

// True if the columns are results of their own and one row holds them: "IIT | EIT ส่วนที่ 1 | … |
// คะแนนรวม".
[[nodiscard]] bool is_wide_table(const Table& table, const TableColumns& columns);

// Reads that row; nothing where it names another year.
void read_wide_table(const Table& table, const TableColumns& columns, Draft& draft);

}  // namespace prongsai
