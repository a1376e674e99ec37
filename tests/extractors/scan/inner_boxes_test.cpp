#include "extractors/scan/inner_boxes.h"

#include <catch2/catch.hpp>

#include "extractors/scan/components.h"
#include "tests/extractors/scan/drawn_page.h"

using namespace prongsai;

namespace {

constexpr double kType = DrawnPage::kType;
constexpr double kRoom = 8;

void frame(int x0, int y0, int x1, int y1, DrawnPage& page) {
  page.level_rule(x0, x1, y0).level_rule(x0, x1, y1 - 2);
  page.upright_rule(x0, y0, y1).upright_rule(x1 - 2, y0, y1);
}

// Two rows and two columns.
DrawnPage grid() {
  DrawnPage page(800, 300);
  for (const int y : {50, 150, 250}) page.level_rule(50, 752, y);
  for (const int x : {50, 400, 750}) page.upright_rule(x, 50, 252);
  return page;
}

bool whitened(const DrawnPage& page, int x, int y) {
  GreyImage grey = page.image();
  whiten_inner_boxes(find_components(page.image()), kType, kRoom, grey);
  return at(grey, x, y) == 255;
}

}  // namespace

TEST_CASE("A box within a cell goes, its text and the table stay", "[extractors][scan][rules]") {
  DrawnPage page = grid();
  page.line(90, 120, 6);
  frame(70, 70, 380, 130, page);
  CHECK(whitened(page, 200, 70));
  CHECK(whitened(page, 70, 100));
  CHECK_FALSE(whitened(page, 90, 110));
  CHECK_FALSE(whitened(page, 200, 50));
}

TEST_CASE("Boxes that are a table's cells stay", "[extractors][scan][rules]") {
  DrawnPage in_frame(800, 300);
  frame(40, 40, 760, 260, in_frame);
  for (const int x : {55, 405}) {
    for (const int y : {55, 155}) frame(x, y, x + 335, y + 90, in_frame);
  }
  CHECK_FALSE(whitened(in_frame, 200, 55));

  DrawnPage near = grid();  // strokes of a cell that stop short of the grid's
  frame(57, 57, 395, 145, near);
  CHECK_FALSE(whitened(near, 200, 57));

  DrawnPage alone(800, 300);
  frame(70, 70, 380, 130, alone);
  CHECK_FALSE(whitened(alone, 200, 70));
}

TEST_CASE("The box of a tick and an open bracket stay", "[extractors][scan][rules]") {
  DrawnPage tick = grid();
  frame(80, 80, 98, 98, tick);
  CHECK_FALSE(whitened(tick, 88, 80));

  DrawnPage bracket = grid();
  bracket.level_rule(70, 380, 70).upright_rule(70, 70, 130).level_rule(70, 380, 128);
  CHECK_FALSE(whitened(bracket, 200, 70));
}
