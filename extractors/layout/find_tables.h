#pragma once

#include <vector>

#include "model/page.h"

namespace prongsai {

// Finds the ruled tables of a page from its rulings alone; the cells are empty of text.
//
//     rulings -> groups that touch -> grid lines -> places of the grid -> cells with spans
//             -> tables that stand on one another taken apart
//
// Two places of the grid are one cell where no ruling parts them. Frames (one cell) are no tables;
// a table inside a cell of another is left out. Finding none is a normal answer. Top to bottom.
[[nodiscard]] std::vector<Table> find_tables(const std::vector<Ruling>& rulings, int page_number);

}  // namespace prongsai
