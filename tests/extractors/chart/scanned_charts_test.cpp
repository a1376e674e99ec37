#include "extractors/chart/scanned_charts.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

// A4 at 150 dpi.
PageImage page() {
  PageImage image = white_picture(1240, 1754);
  image.place = {0, 0, 595.2, 841.9};
  return image;
}

}  // namespace

TEST_CASE("A page is looked at for charts where it has one pale line or one pale gauge",
          "[extractors][chart]") {
  PageImage image = page();
  SECTION("a line in grey") {
    stroke(image, {{300, 600}, {520, 500}, {740, 640}, {960, 560}}, 4, 159);
    CHECK(may_have_scanned_charts(image));
  }
  SECTION("the arc of a gauge") {
    std::vector<Point> arc;
    for (int i = 0; i <= 60; ++i) {
      const double angle = std::numbers::pi * i / 60;
      arc.push_back({600 - 130 * std::cos(angle), 700 - 130 * std::sin(angle)});
    }
    stroke(image, arc, 16, 150);
    CHECK(may_have_scanned_charts(image));
  }
  SECTION("two lines of little change") {
    stroke(image, {{300, 600}, {520, 560}, {740, 590}, {960, 550}}, 4, 106);
    stroke(image, {{300, 540}, {520, 545}, {740, 580}, {960, 530}}, 4, 159);
    CHECK(may_have_scanned_charts(image));
  }
}

TEST_CASE("A page of lines of text, rules and a table has nothing to look at",
          "[extractors][chart]") {
  PageImage image = page();
  for (int y = 200; y < 1500; y += 40) {
    for (int x = 150; x < 1080; x += 14)
      stroke(image, {{x + 0.5, y + 0.5}, {x + 8.5, y + 16.5}}, 3, 20);
  }
  stroke(image, {{150, 180}, {1080, 180}}, 3, 0);
  for (int y = 1550; y <= 1700; y += 50) stroke(image, {{150.5, y + 0.5}, {1080, y + 0.5}}, 3, 0);
  for (int x = 150; x <= 1080; x += 186) stroke(image, {{x + 0.5, 1550}, {x + 0.5, 1700}}, 3, 0);
  CHECK_FALSE(may_have_scanned_charts(image));
}
