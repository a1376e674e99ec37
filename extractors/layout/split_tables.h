#pragma once

#include <vector>

#include "model/table.h"

namespace prongsai {

// Tables that stand directly on one another, with no gap between, come out of the rulings as one
// grid. Takes them apart where a row's columns cannot be columns of the rows above: each of the two
// has a border inside that the other has not, and the row after it agrees. One such row alone is a
// row with merged cells and parts nothing. Rows and columns are counted anew in each part.
[[nodiscard]] std::vector<Table> split_tables(Table table);

}  // namespace prongsai
