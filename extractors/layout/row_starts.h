#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "extractors/layout/column_spans.h"

namespace prongsai {

// Where a line or the edge of a filled area parts rows; beside it cells are merged over both.
struct RowSeparator {
  Points y = 0;
  Points x0 = 0;
  Points x1 = 0;
  bool drawn = true;  // a line; the edge of an area says nothing of what is beside it
};

// Rows of text that are to become rows of a table, and what is known of them.
struct TableBody {
  std::span<const TextRow> rows;  // from the first that may belong to the body
  std::vector<ColumnSpan> spans;  // its columns
  std::vector<bool> values;       // by column: values stand in it
  std::vector<bool> anchors;      // by row: a value stands in it, of which a table row has one
  std::vector<bool> labels;  // by row: words stand among its values ("EIT ส่วนที่ ๑" over one)
  std::vector<bool> alone;  // by row: it runs over all columns and is a row of its own
  std::vector<RowSeparator> separators;
};

struct RowStarts {
  std::vector<std::size_t> starts;  // the first row of text of each row of the table
  std::size_t end = 0;              // behind the last one of the last
  // Where the rows of text above the first start are the rest of a row of the page before: its
  // first row, and that of the sub-group's name below it.
  std::vector<std::size_t> rest;
  Points pitch = 0;  // from line to line of one cell; 0: no cell has two lines
  // Cells that go on from the row above: index into starts, column.
  std::vector<std::pair<std::size_t, std::size_t>> merged;
  // Cells that may belong to other rows: index into starts, column.
  std::vector<std::pair<std::size_t, std::size_t>> doubtful = {};
};

// Which rows of text belong together: a separator parts them; lines of one cell, which follow one
// another at the least distance there is, stay together; between two anchors lies one beginning.
// Where distances tell nothing, a row begins at its anchor if that begins with a number or code;
// two values with a label between them are of one row. Nothing where it stays open.
[[nodiscard]] std::optional<RowStarts> find_row_starts(const TableBody& body);

}  // namespace prongsai
