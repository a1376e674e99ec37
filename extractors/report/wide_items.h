#pragma once

#include "model/framework.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// A table whose rows in turn name items and give their scores: "i1 | i2 | i3" over "97.18 | 94.41 |
// 100.00". Each named column has its score right below; a label may stand before each row.
[[nodiscard]] bool is_wide_item_table(const Table& table);

// Adds the items of such a table and their scores to the draft. `framework` may be null.
void read_wide_item_table(const Table& table, const Framework* framework, Draft& draft);

}  // namespace prongsai
