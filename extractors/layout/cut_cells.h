#pragma once

#include <vector>

#include "model/flow.h"
#include "model/page.h"

namespace prongsai {

// A cell merged over several rows may be cut by the page break above row `row` of a joined table.
// Its rest is put back to it, text and rows, where that is sure: nothing is printed in the rest, or
// the cell has no line below it at the end of `before`, the page above the break, or the rest
// begins in the middle of a sentence. Other cells are left as they are; whether they go on is told
// by what their columns mean. Returns the rests, which Join::repeated_header keeps below the
// header, without their lines: those are the cell's lines of the page behind the break.
[[nodiscard]] std::vector<Cell> put_back_cut_cells(Table& joined, int row, const Page& before);

// Makes row `row` of a joined table, the first behind a page break, one row with the one above
// where rows are counted in the first column and `row` has no number of its own though the one
// above and the one below have. A sub-group's name, one line over the second column, is no rest.
// Returns the rests of the row's cells as above; nothing where the row stands for itself.
[[nodiscard]] std::vector<Cell> put_back_cut_row(Table& joined, int row);

}  // namespace prongsai
