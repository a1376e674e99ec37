#pragma once

#include <optional>
#include <vector>

#include "extractors/layout/table_shape.h"
#include "model/finding.h"
#include "model/page.h"

namespace prongsai {

// Finds the tables that have no lines between their columns: words stand under one another, a value
// (a number with decimals) in each row and a header above every column.
//
//     rows of text -> rows with values under one another -> columns -> header -> rows of the table
//
// Shy: where a step stays open there is no table and the words stay lines, since prose in columns,
// lists and sums at line ends look much the same. Lines and filled areas across the page part rows.
// `outside` holds the page's words that no table has; those taken leave it. Top to bottom.
//
// `going_on` is the shape of such a table at the end of the page before, whose rest this page may
// begin with, and becomes that of one at the end of this page. Reports cell-place-doubtful.
[[nodiscard]] std::vector<Table> find_aligned_tables(const Page& page,
                                                     std::vector<const Word*>& outside,
                                                     std::optional<TableShape>& going_on,
                                                     Findings& findings);

}  // namespace prongsai
