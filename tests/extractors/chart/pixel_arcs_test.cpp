#include "extractors/chart/pixel_arcs.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

// A band around (200, 200) from one angle to another, in degrees.
PageImage with_band(double radius, double thick, double from, double to, std::uint8_t tone) {
  PageImage image = white_picture(400, 400);
  image.place = {0, 0, 400, 400};
  std::vector<Point> band;
  for (int i = 0; i <= 90; ++i) {
    const double angle = (from + (to - from) * i / 90) * std::numbers::pi / 180;
    band.push_back({200 + radius * std::cos(angle), 200 - radius * std::sin(angle)});
  }
  stroke(image, band, thick, tone);
  return image;
}

}  // namespace

TEST_CASE("The band of a gauge is an arc, whatever part of the turn it takes",
          "[extractors][chart]") {
  struct Row {
    double radius, thick, from, to;
    std::uint8_t tone;
  };
  const Row row =
      GENERATE(Row{100, 20, 0, 180, 120}, Row{100, 20, 45, 180, 190}, Row{100, 40, 0, 360, 90},
               Row{60, 8, -30, 210, 60}, Row{120, 30, 80, 180, 150});
  CAPTURE(row.radius, row.thick, row.from, row.to);
  const auto arcs = find_arcs(with_band(row.radius, row.thick, row.from, row.to, row.tone));
  REQUIRE(arcs.size() == 1);
  CHECK(arcs[0].middle.x == Approx(200).margin(6));
  CHECK(arcs[0].middle.y == Approx(200).margin(6));
  CHECK(arcs[0].inner == Approx(row.radius - row.thick / 2).margin(7));
  CHECK(arcs[0].outer == Approx(row.radius + row.thick / 2).margin(7));
  CHECK(is_on(arcs[0],
              {200 + row.radius * std::cos(row.to * std::numbers::pi / 180),
               200 - row.radius * std::sin(row.to * std::numbers::pi / 180)},
              2));
  CHECK_FALSE(is_on(arcs[0], {200, 200}, 2));
}

TEST_CASE("Polygons, lines, frames and discs are no arcs", "[extractors][chart]") {
  PageImage image = white_picture(400, 400);
  image.place = {0, 0, 400, 400};
  SECTION("a polygon of ten uneven spokes") {
    stroke(image,
           {{200, 80},
            {260, 130},
            {300, 180},
            {280, 260},
            {240, 300},
            {190, 330},
            {140, 290},
            {120, 220},
            {90, 170},
            {150, 120},
            {200, 80}},
           3, 60);
  }
  SECTION("a line of a chart") {
    stroke(image, {{60, 200}, {150, 120}, {240, 180}, {340, 90}}, 4, 60);
  }
  SECTION("a frame") {
    stroke(image, {{60, 60}, {340, 60}, {340, 340}, {60, 340}, {60, 60}}, 6, 60);
  }
  SECTION("a bar") { stroke(image, {{200, 80}, {200, 320}}, 60, 60); }
  CHECK(find_arcs(image).empty());
}
