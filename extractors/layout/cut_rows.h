#pragma once

#include <vector>

#include "model/page.h"
#include "model/table.h"

namespace prongsai {

// Makes row `row` of a joined table, the first behind a page break, one row with the one above, on
// page `before`, where that is sure:
// - rows are counted in the first column, and it has no number though those around it have;
// - the row above has no line below it, and it says nothing against it;
// - its texts surely go on with those above (text_goes_on(), said_in_one(), lacks_its_mark()), and
// its other cells are empty;
// - its first cell is empty, as no other one of the column is, and so is another one, or a list
// goes
//   on in it.
// - it has no number in a column where all others have one, and more than a line of text.
// A row that begins a list anew, or has a number where the one above has one, stands for itself; so
// does what may be a sub-group's name, one line over the second column. Returns the rests of the
// row's cells, which Join::cut_cells keeps, without their lines; nothing where the row stays.
[[nodiscard]] std::vector<Cell> put_back_cut_row(Table& joined, int row, const Page& before);

}  // namespace prongsai
