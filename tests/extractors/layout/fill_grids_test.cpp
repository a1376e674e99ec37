#include "extractors/layout/fill_grids.h"

#include <catch2/catch.hpp>

#include "extractors/layout/find_tables.h"

using namespace prongsai;

namespace {

// A page with `rows` rows of three coloured cells, a strip of 1.5 pt between them.
Page coloured(int rows) {
  Page page;
  page.fonts = {{"Bold", true, 1}, {"Plain", false, 2}};
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < 3; ++column) {
      const Points x = 50 + 101.5 * column;
      const Points y = 100 + 21.5 * row;
      page.fills.push_back({x, y, x + 100, y + 20});
    }
  }
  return page;
}

Word word(Points x, Points y, int font) {
  Word made;
  made.text = "คำ";
  made.box = {x, y - 12, x + 20, y + 4};
  made.baseline = y;
  made.font_size = 12;
  made.font = font;
  return made;
}

}  // namespace

TEST_CASE("coloured cells side by side are a table", "[extractors][tables]") {
  Page page = coloured(3);
  page.words = {word(60, 115, 0), word(60, 137, 1)};
  const auto tables = find_tables(rulings_of_fills(page, {}), 1);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].rows == 3);
  CHECK(tables[0].columns == 3);
}

TEST_CASE("a coloured header is no table", "[extractors][tables]") {
  Page page = coloured(2);
  page.words = {word(60, 115, 0), word(160, 137, 0)};
  CHECK(rulings_of_fills(page, {}).empty());
}

TEST_CASE("stripes are no table: the next row stands below without colour",
          "[extractors][tables]") {
  Page page = coloured(2);
  page.words = {word(60, 115, 0), word(60, 137, 1), word(60, 158, 1), word(165, 158, 1)};
  CHECK(rulings_of_fills(page, {}).empty());
}

TEST_CASE("bars of a chart are no table", "[extractors][tables]") {
  Page page;
  page.fills = {
      {50, 100, 70, 200}, {80, 140, 100, 200}, {110, 120, 130, 200}, {140, 180, 160, 200}};
  CHECK(rulings_of_fills(page, {}).empty());
}

TEST_CASE("words between coloured cells stand in cells that nobody knows", "[extractors][tables]") {
  Page page = coloured(3);
  for (Rect& fill : page.fills) {
    if (fill.y0 > 105) fill.y0 += 2.5, fill.y1 += 2.5;  // a strip of 4 pt below the first row
  }
  page.words = {word(60, 115, 0), word(60, 137, 1)};
  REQUIRE_FALSE(rulings_of_fills(page, {}).empty());
  page.words.push_back(word(260, 126, 1));
  CHECK(rulings_of_fills(page, {}).empty());
}
