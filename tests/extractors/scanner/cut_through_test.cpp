#include "extractors/scanner/cut_through.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Borders of cells go through what looks like a chart in them", "[extractors][scan]") {
  const Rect box{100, 200, 300, 500};
  struct Row {
    const char* what;
    Rect line;
    bool cut;
  };
  const Row rows[] = {
      {"a column's border", {150, 40, 150, 620}, true},
      {"one that begins above and ends with it", {150, 40, 150, 498}, true},
      {"a row's border", {40, 300, 550, 300}, true},
      {"the border beside it", {102, 40, 102, 620}, false},
      {"a line of its grid", {150, 203, 150, 497}, false},
      {"an axis", {120, 210, 120, 450}, false},
      {"a border that ends in it", {150, 40, 150, 350}, false},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    Ruling ruling;
    ruling.box = row.line;
    CHECK(is_cut_through(box, {ruling}, 6) == row.cut);
  }
  CHECK_FALSE(is_cut_through(box, {}, 6));
}
