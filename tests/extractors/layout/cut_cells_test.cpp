#include "extractors/layout/cut_cells.h"

#include <catch2/catch.hpp>

#include "tests/extractors/layout/page_end.h"

using namespace prongsai;

namespace {

Cell cell(int row, int column, int rows, std::string text) {
  Cell made;
  made.row = row;
  made.column = column;
  made.row_span = rows;
  if (!text.empty()) made.lines.push_back({std::move(text), {}, false, false});
  return made;
}

// Two rows above a break and two below, the second column merged on either side.
Table joined(std::string rest) {
  Table table;
  table.rows = 4;
  table.columns = 2;
  table.column_edges = {0, 100, 300};
  for (int row = 0; row < 4; ++row) table.cells.push_back(cell(row, 0, 1, "ข้อ"));
  table.cells.push_back(cell(0, 1, 2, "ควรปรับ"));
  table.cells.push_back(cell(2, 1, 2, std::move(rest)));
  table.continued_at = {2};
  return table;
}

}  // namespace

TEST_CASE("an empty rest of a merged cell belongs to it", "[extractors][join]") {
  Table table = joined("");
  CHECK(put_back_cut_cells(table, 2, ending(0, 300)).size() == 1);
  CHECK(cell_at(table, 3, 1)->row == 0);
}

TEST_CASE("a rest with words belongs to a cell that no line ends", "[extractors][join]") {
  Table table = joined("ปรุงงาน");
  CHECK(put_back_cut_cells(table, 2, ending(0, 100)).size() == 1);
  CHECK(plain_text(*cell_at(table, 2, 1)) == "ควรปรับ ปรุงงาน");
}

TEST_CASE("below a line another cell begins", "[extractors][join]") {
  Table table = joined("ควรเพิ่ม");
  CHECK(put_back_cut_cells(table, 2, ending(0, 300)).empty());
  CHECK(plain_text(*cell_at(table, 2, 1)) == "ควรเพิ่ม");
}

TEST_CASE("a rest that begins within a sentence goes on, whatever line is drawn",
          "[extractors][join]") {
  Table table = joined("และรายงานผล");
  CHECK(put_back_cut_cells(table, 2, ending(0, 300)).size() == 1);
  CHECK(cell_at(table, 3, 1)->row == 0);
  // The break came behind the first of its rows.
  table = joined("ๆ ให้ประชาชนทราบ");
  for (Cell& one : table.cells) {
    if (one.row == 0 && one.column == 1) one = cell(1, 1, 1, "อธิบายสั้น");
  }
  CHECK(put_back_cut_cells(table, 2, ending(0, 300)).size() == 1);
  CHECK(cell_at(table, 3, 1)->row == 1);
}

TEST_CASE("a merged cell that is full to its last corner goes on", "[extractors][join]") {
  const auto put_back = [](Points right, Points bottom) {
    Table table = joined("ให้ประชาชนทราบ");
    for (Cell& one : table.cells) {
      if (one.row != 0 || one.column != 1) continue;
      one.origin.box = Rect{100, 100, 300, bottom};
      one.lines = {{"ควรเผยแพร่", {{}, Rect{103, 103, 290, 117}}, false, false},
                   {"อย่างสม่ำเสมอ", {{}, Rect{103, 121, right, 135}}, false, false}};
    }
    return put_back_cut_cells(table, 2, ending(0, 300)).size();
  };
  CHECK(put_back(285, 140) == 1);
  CHECK(put_back(200, 140) == 0);  // its last line has room
  CHECK(put_back(285, 170) == 0);  // and so has the cell
}
