#pragma once

#include <functional>
#include <vector>

#include "extractors/report/columns.h"
#include "model/table.h"

namespace prongsai {

// One row of a table as its reader sees it, page breaks healed: for each column the lines of the
// cell that covers it.
struct Row {
  std::vector<std::vector<Line>>
      cells;                  // by column; a cell over several columns stands in its first
  std::vector<bool> begins;   // false: the cell began in a row above (or column before)
  std::vector<bool> covered;  // a cell of a row above reaches into this place
  bool after_break = false;   // a page break stands before it
  int number = 0;             // counts from 1 among the data rows of its page
  Origin origin;
};

[[nodiscard]] bool is_blank(const std::vector<Line>& lines);

// Whether `row`, the first one after a page break, is the rest of the row `above` the break.
using GoesOn = std::function<bool(const Row& above, const Row& row)>;

// The data rows of a table, below its header. A row after a page break that goes on with the row
// above is no row of its own: its lines are put behind that row's.
[[nodiscard]] std::vector<Row> read_rows(const Table& table, const TableColumns& columns,
                                         const GoesOn& goes_on);

}  // namespace prongsai
