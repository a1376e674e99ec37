#include "extractors/chart/shaded_cells.h"

#include <catch2/catch.hpp>

#include "extractors/chart/drawn_charts.h"
#include "tests/extractors/chart/made_drawing.h"

using namespace prongsai;
using namespace prongsai::testing;

TEST_CASE("A shaded cell's neighbours in its row and column are cells", "[chart]") {
  struct Row {
    const char* about;
    Rect other;
    bool is_cell;
  };
  // Beside a cell with a word from (100, 100) to (200, 120).
  const Row rows[] = {
      {"touching, of its height", {200, 100, 240, 120}, true},
      {"behind a white border", {202, 100, 240, 120}, true},
      {"below it, as broad", {100, 121.5, 200, 160}, true},
      {"farther away, as bars stand", {210, 100, 240, 120}, false},
      {"of another height", {200, 90, 240, 120}, false},
      {"below it, narrower", {100, 120, 160, 140}, false},
      {"on the same line elsewhere", {300, 100, 400, 120}, false},
  };
  for (const Row& row : rows) {
    INFO(row.about);
    const std::vector<Patch> patches = {{{100, 100, 200, 120}, kBlue}, {row.other, kBlue}};
    const auto cells = shaded_cells(patches, {word_at("โครงสร้าง", 150, 115, 60)});
    CHECK(cells == std::vector<bool>{true, row.is_cell});
  }
}

TEST_CASE("Shaded rows of items that all have 100.00 stay a table", "[chart]") {
  Page page;
  page.width = 595;
  page.height = 842;
  Shapes shapes;
  for (int i = 0; i < 5; ++i) {
    const Points top = 100 + 40.0 * i;
    shapes.patches.push_back({{60, top, 260, top + 20}, kBlue});
    shapes.patches.push_back({{260, top, 320, top + 20}, kBlue});
    page.words.push_back(word_at("โครงสร้าง", 160, top + 14, 80));
    page.words.push_back(word_at("100.00", 290, top + 14));
  }
  const Page before = page;
  take_drawn_charts(shapes, page);
  CHECK(page.charts.empty());
  CHECK(page.words == before.words);
}
