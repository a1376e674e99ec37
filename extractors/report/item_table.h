#pragma once

#include <optional>

#include "extractors/report/columns.h"
#include "extractors/report/vocabulary.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if the columns are those of a table of items and their scores.
[[nodiscard]] bool is_item_table(const TableColumns& columns);

// Reads the items of a table into `draft`. `indicator` is the one whose heading stands above the
// table; rows of the table that are such headings themselves change it. Sub-group rows name the
// group of the items below. A row that is no item of the year is kept as a finding (row-unplaced).
void read_item_table(const Table& table, const TableColumns& columns, std::optional<int> indicator,
                     const Vocabulary& vocabulary, const Framework* framework, Draft& draft);

}  // namespace prongsai
