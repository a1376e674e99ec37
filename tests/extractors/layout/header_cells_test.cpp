#include "extractors/layout/header_cells.h"

#include <catch2/catch.hpp>
#include <string>

using namespace prongsai;

namespace {

Word word(Points x0, Points x1) {
  Word result;
  result.text = "คะแนน";
  result.box = {x0, 2, x1, 18};
  result.baseline = 14;
  result.font_size = 12;
  return result;
}

// Columns of 100 pt; the first row is one cell, in which the words stand.
std::string first_row(const std::vector<Word>& words) {
  Table table;
  table.rows = 2;
  table.columns = 3;
  table.column_edges = {0, 100, 200, 300};
  Cell over_all;
  over_all.column_span = 3;
  over_all.origin.box = Rect{0, 0, 300, 20};
  table.cells.push_back(over_all);
  for (int column = 0; column < 3; ++column) {
    Cell cell;
    cell.row = 1;
    cell.column = column;
    cell.origin.box = Rect{column * 100.0, 20, column * 100.0 + 100, 40};
    table.cells.push_back(cell);
  }
  std::vector<const Word*> pointers;
  for (const Word& one : words) pointers.push_back(&one);
  part_header_cells(table, pointers);
  std::string spans;
  for (const Cell& cell : table.cells) {
    if (cell.row == 0) spans += std::to_string(cell.column_span);
  }
  return spans;
}

}  // namespace

TEST_CASE("a first row without lines between its cells is parted by its words",
          "[extractors][layout]") {
  CHECK(first_row({word(20, 80), word(130, 170), word(210, 290)}) == "111");
  // A title: a word over an edge, words a space apart, a column without words.
  CHECK(first_row({word(20, 80), word(90, 170), word(210, 290)}) == "3");
  CHECK(first_row({word(20, 98), word(102, 198), word(202, 290)}) == "3");
  CHECK(first_row({word(130, 150), word(154, 170)}) == "3");
}
