#include "extractors/chart/line_ink.h"

#include <catch2/catch.hpp>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

TEST_CASE("The ink of lines is theirs, without a grid, and legends have the colour of their stroke",
          "[extractors][chart]") {
  PageImage image = white_picture(540, 300);
  for (int y = 40; y <= 240; y += 40) stroke(image, {{20, y + 0.5}, {520, y + 0.5}}, 1.5, 180);
  stroke(image, {{60, 60}, {270, 220}, {480, 90}}, 4, 159);
  stroke(image, {{200, 280}, {224, 280}}, 4, 159);
  Shapes shapes;
  SECTION("a picture without curves is not looked at") {
    add_line_ink(image, shapes);
    CHECK(shapes.line_ink.empty());
    return;
  }
  shapes.curves.emplace_back();
  add_line_ink(image, shapes);
  REQUIRE(shapes.line_ink.size() == 1);
  CHECK(shapes.line_ink[0].box.x0 == Approx(60).margin(4));
  CHECK(shapes.line_ink[0].box.x1 == Approx(480).margin(4));
  CHECK(shapes.line_ink[0].colours.size() == shapes.line_ink[0].points.size());
  REQUIRE(shapes.swatches.size() == 1);
  CHECK(shapes.swatches[0].box.x0 == Approx(198).margin(2));
  CHECK(shapes.swatches[0].colour == Colour{159, 159, 159});
}

TEST_CASE("A thick line of little change is no rule of a grid", "[extractors][chart]") {
  PageImage image = white_picture(540, 300);
  stroke(image, {{60, 150}, {480, 162}}, 5, 100);
  Shapes shapes;
  shapes.curves.emplace_back();
  add_line_ink(image, shapes);
  REQUIRE(shapes.line_ink.size() == 1);
  CHECK(shapes.line_ink[0].box.width() > 400);
}
