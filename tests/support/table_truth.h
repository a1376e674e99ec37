#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/flow.h"

namespace prongsai::testing {

// A filled cell as its author made it, page breaks gone. Counts from 0, tables from 1.
struct TrueCell {
  int table = 1;
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  std::string text;  // without spaces, which a producer may drop at a line's end
  bool operator==(const TrueCell&) const = default;
};

// A line a cell, tabs between the fields above. Throws where there is no such file.
[[nodiscard]] std::vector<TrueCell> read_true_cells(const std::filesystem::path& file);

// The filled cells of a flow in the same form. A cell that a page break cut is one again where
// `truth` has such a cell: whether a row after a break is the rest of the one above is decided by
// those who know what the columns mean.
[[nodiscard]] std::vector<TrueCell> cells_of(const Flow& flow, const std::vector<TrueCell>& truth);

// Whether all tables were found by what is drawn: how far a cell reaches down is not told where no
// line or colour ends it.
[[nodiscard]] bool spans_are_drawn(const Flow& flow);

struct ExactShare {
  int exact = 0;
  int of = 0;
  int others = 0;  // found, but not in the truth
};

struct TableScore {
  ExactShare cells;  // by column and text
  ExactShare spans;  // of cells over several places: by size and text
  ExactShare rows;   // by what begins in them
  int joins = 0;
  int right = 0;
  int wrong = 0;   // pieces of two tables
  int missed = 0;  // pieces of one table left apart
};

[[nodiscard]] TableScore score_tables(const Flow& flow, const std::vector<TrueCell>& truth);

}  // namespace prongsai::testing
