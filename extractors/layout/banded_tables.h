#pragma once

#include <optional>
#include <vector>

#include "extractors/layout/table_shape.h"
#include "model/page.h"

namespace prongsai {

// Finds the tables that have lines between their rows and none between their columns: three or more
// lines that reach equally far, between the first two a header over every one of at least three
// columns. What stands between two lines is one row. Tables with shorter lines inside, which part
// rows beside a merged cell, are left to find_aligned_tables().
//
// `outside` and `going_on` as there.
[[nodiscard]] std::vector<Table> find_banded_tables(const Page& page,
                                                    std::vector<const Word*>& outside,
                                                    std::optional<TableShape>& going_on);

}  // namespace prongsai
