#pragma once

#include "extractors/report/columns.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if the columns are results of their own and one row holds them: "IIT | EIT ส่วนที่ 1 | … |
// คะแนนรวม".
[[nodiscard]] bool is_wide_table(const Table& table, const TableColumns& columns);

// Reads that row; nothing where it names another year.
void read_wide_table(const Table& table, const TableColumns& columns, Draft& draft);

}  // namespace prongsai
