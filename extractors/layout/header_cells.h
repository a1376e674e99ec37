#pragma once

#include <vector>

#include "model/page.h"
#include "model/table.h"

namespace prongsai {

// Parts cells of the first row that go over several columns where their words say that they are
// several: no word reaches over a column's edge, every column has words, and the words on both
// sides of an edge stand further apart than words of one line do. Lines between the cells of a
// header do not show where it is filled with a dark colour, or were not drawn.
void part_header_cells(Table& table, const std::vector<const Word*>& words);

}  // namespace prongsai
