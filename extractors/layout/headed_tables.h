#pragma once

#include <optional>
#include <vector>

#include "extractors/layout/table_shape.h"
#include "model/page.h"

namespace prongsai {

// Finds the tables that have neither lines between their columns nor values to tell rows by (plans,
// lists of measures): a header tells the columns, and strips of paper tell columns and rows.
//
//     rows of text -> header, bold over plain rows or between lines -> rows that leave the strips
//     between its columns free -> rows of the table
//
// Rows are parted by lines and edges of filled areas, else by strips that reach over all columns,
// else by the numbers in the first column. Where rows cannot be told, or prose crosses the columns,
// the words stay lines. `outside` and `going_on` as with find_aligned_tables(), whose leavings
// these are.
[[nodiscard]] std::vector<Table> find_headed_tables(const Page& page,
                                                    std::vector<const Word*>& outside,
                                                    std::optional<TableShape>& going_on);

}  // namespace prongsai
