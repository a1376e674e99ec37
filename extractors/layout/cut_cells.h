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

// Whether no line stands below a cell of a joined table's last row on page `before`, where the
// table's lines are its evidence.
[[nodiscard]] bool is_open(const Table& table, const Cell& cell, const Page& before);

}  // namespace prongsai
