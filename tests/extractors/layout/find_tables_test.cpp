#include "extractors/layout/find_tables.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

Ruling across(Points y, Points from, Points to) { return {{from, y, to, y}, 0.5}; }
Ruling down(Points x, Points from, Points to) { return {{x, from, x, to}, 0.5}; }

// "0,0 1x1; …" of all cells.
std::string cells(const Table& table) {
  std::string text;
  for (const Cell& cell : table.cells) {
    text += std::to_string(cell.row) + ',' + std::to_string(cell.column) + ' ' +
            std::to_string(cell.row_span) + 'x' + std::to_string(cell.column_span) + "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("a plain grid has a cell at each place", "[extractors][tables]") {
  const auto tables = find_tables({across(0, 0, 100), across(20, 0, 100), across(40, 0, 100),
                                   down(0, 0, 40), down(50, 0, 40), down(100, 0, 40)},
                                  1);
  REQUIRE(tables.size() == 1);
  CHECK(cells(tables[0]) == "0,0 1x1; 0,1 1x1; 1,0 1x1; 1,1 1x1; ");
}

TEST_CASE("cells that nothing parts are one, across and down", "[extractors][tables]") {
  // The second column's two rows are merged; the header spans both columns.
  const auto tables =
      find_tables({across(0, 0, 100), across(20, 0, 100), across(40, 0, 50), across(60, 0, 100),
                   down(0, 0, 60), down(50, 20, 60), down(100, 0, 60)},
                  1);
  REQUIRE(tables.size() == 1);
  CHECK(cells(tables[0]) == "0,0 1x2; 1,0 1x1; 1,1 2x1; 2,0 1x1; ");
}

TEST_CASE("lines that stop short still make a grid", "[extractors][tables]") {
  const auto tables = find_tables(
      {across(0, 1, 98), across(20, 2, 99), down(0, 1.5, 19), down(50, 1, 18), down(100, 2, 19)},
      1);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].columns == 2);
}

TEST_CASE("a row left open at the page's end is closed", "[extractors][tables]") {
  const auto tables = find_tables(
      {across(0, 0, 100), across(20, 0, 100), down(0, 0, 60), down(50, 0, 60), down(100, 0, 60)},
      1);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].rows == 2);
}

TEST_CASE("a frame and crossing lines of a logo are no tables", "[extractors][tables]") {
  CHECK(find_tables({across(0, 0, 100), across(20, 0, 100), down(0, 0, 20), down(100, 0, 20)}, 1)
            .empty());
  CHECK(find_tables({across(10, 0, 20), down(10, 0, 20)}, 1).empty());
  CHECK(find_tables({}, 1).empty());
}

TEST_CASE("two tables under each other are two", "[extractors][tables]") {
  std::vector<Ruling> rulings;
  for (const Points top : {0.0, 100.0}) {
    for (const Points y : {0.0, 20.0}) rulings.push_back(across(top + y, 0, 100));
    for (const Points x : {0.0, 50.0, 100.0}) rulings.push_back(down(x, top, top + 20));
  }
  CHECK(find_tables(rulings, 1).size() == 2);
}

TEST_CASE("tables of other columns that stand on one another are taken apart",
          "[extractors][tables]") {
  std::vector<Ruling> rulings;
  for (const Points y : {0.0, 20.0, 40.0, 60.0, 80.0}) rulings.push_back(across(y, 0, 100));
  for (const Points x : {0.0, 100.0}) rulings.push_back(down(x, 0, 80));
  rulings.push_back(down(30, 0, 40));
  rulings.push_back(down(60, 40, 80));
  const auto tables = find_tables(rulings, 1);
  REQUIRE(tables.size() == 2);
  CHECK(cells(tables[0]) == "0,0 1x1; 0,1 1x1; 1,0 1x1; 1,1 1x1; ");
  CHECK(tables[1].column_edges == std::vector<Points>{0, 60, 100});
}

TEST_CASE("one row with other merged cells parts nothing", "[extractors][tables]") {
  std::vector<Ruling> rulings;
  for (const Points y : {0.0, 20.0, 40.0, 60.0}) rulings.push_back(across(y, 0, 90));
  for (const Points x : {0.0, 90.0}) rulings.push_back(down(x, 0, 60));
  rulings.push_back(down(30, 0, 20));   // row 0: 30 | 60
  rulings.push_back(down(60, 20, 40));  // row 1: 60 | 30
  rulings.push_back(down(30, 40, 60));  // row 2: 30 | 30 | 30
  rulings.push_back(down(60, 40, 60));
  CHECK(find_tables(rulings, 1).size() == 1);
}

TEST_CASE("a heading across a table parts it from the one above with other columns",
          "[extractors][tables]") {
  std::vector<Ruling> rulings;
  for (const Points y : {0.0, 20.0, 40.0, 60.0, 80.0, 100.0}) rulings.push_back(across(y, 0, 100));
  for (const Points x : {0.0, 100.0}) rulings.push_back(down(x, 0, 100));
  rulings.push_back(down(30, 0, 40));
  rulings.push_back(down(60, 40, 60));   // the second table's header,
  rulings.push_back(down(60, 80, 100));  // and below a row of one cell its data
  const auto tables = find_tables(rulings, 1);
  REQUIRE(tables.size() == 2);
  CHECK(tables[1].rows == 3);
  CHECK(tables[1].column_edges == std::vector<Points>{0, 60, 100});
}

TEST_CASE("a table without borders at its sides has its outer columns", "[extractors][tables]") {
  const auto tables = find_tables(
      {across(0, 0, 100), across(20, 0, 100), across(40, 0, 100), down(30, 0, 40), down(60, 0, 40)},
      1);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].column_edges == std::vector<Points>{0, 30, 60, 100});
  // One line that runs on is no border.
  const auto closed = find_tables({across(0, -50, 100), across(20, 0, 60), across(40, 0, 60),
                                   down(0, 0, 40), down(30, 0, 40), down(60, 0, 40)},
                                  1);
  REQUIRE(closed.size() == 1);
  CHECK(closed[0].column_edges == std::vector<Points>{0, 30, 60});
}

TEST_CASE("rows of one cell do not cut a table without side borders", "[extractors][tables]") {
  // Header, a row of one cell without any vertical, data.
  const auto tables =
      find_tables({across(0, 0, 100), across(20, 0, 100), down(30, 0, 20), down(60, 0, 20),
                   across(40, 0, 100), across(60, 0, 100), down(30, 40, 60), down(60, 40, 60)},
                  1);
  REQUIRE(tables.size() == 1);
  CHECK(cells(tables[0]) == "0,0 1x1; 0,1 1x1; 0,2 1x1; 1,0 1x3; 2,0 1x1; 2,1 1x1; 2,2 1x1; ");
}

TEST_CASE("a grid within a cell is part of that cell", "[extractors][tables]") {
  const auto tables =
      find_tables({across(0, 0, 200), across(60, 0, 200), across(120, 0, 200), down(0, 0, 120),
                   down(100, 0, 120), down(200, 0, 120),  // the outer one
                   across(15, 15, 85), across(45, 15, 85), down(15, 15, 45), down(50, 15, 45),
                   down(85, 15, 45)},
                  1);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].cells.size() == 4);
}
