#pragma once

#include <cstddef>

#include "model/finding.h"
#include "model/table.h"

namespace prongsai {

// Reports cell-place-doubtful: the text of the cell may belong to other rows of its table, or to
// more of them; no lines tell. Nothing for an empty cell.
void report_doubtful_cell(const Cell& cell, Findings& findings);

// Reports cell-place-doubtful: the text of the cell that covers the place may belong to other rows
// of the table, or to more of them; no lines tell.
void report_doubtful_cell(const Table& table, std::size_t row, std::size_t column,
                          Findings& findings);

}  // namespace prongsai
