#pragma once

#include "extractors/report/columns.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if rows of the table name at least two instruments beside scores.
[[nodiscard]] bool is_instrument_table(const Table& table, const TableColumns& columns);

// Reads the rows of a table of instruments: plain scores, and weighted points where no plain score
// is printed; a row of the total gives the overall score.
void read_instrument_table(const Table& table, const TableColumns& columns, Draft& draft);

}  // namespace prongsai
