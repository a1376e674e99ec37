#include "extractors/chart/chart_regions.h"

#include <catch2/catch.hpp>
#include <numbers>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

constexpr double kDpi = 150;
constexpr Points kType = 7;

// A4 at 150 dpi; all places below are pixels of it.
PageImage page() {
  PageImage image = white_picture(1240, 1754);
  image.place = {0, 0, 1240 * 72 / kDpi, 1754 * 72 / kDpi};
  return image;
}

Point in_points(double x, double y) { return {x * 72 / kDpi, y * 72 / kDpi}; }

// Letters of 20 pixels, one beside the other.
void write(PageImage& image, int x0, int y, int letters) {
  for (int i = 0; i < letters; ++i) {
    const double x = x0 + 16.0 * i;
    stroke(image, {{x + 0.5, y + 0.5}, {x + 8.5, y + 18.5}}, 3, 20);
  }
}

std::vector<ChartRegion> regions_of(const PageImage& image) {
  Placement placement;
  placement.source_width = image.width;
  placement.source_height = image.height;
  placement.place = image.place;
  return find_chart_regions(sketch_of(image, placement, kType), kType);
}

void fill(PageImage& image, const PixelBox& box, std::uint8_t tone) {
  for (int y = box.y0; y < box.y1; ++y) {
    for (int x = box.x0; x < box.x1; ++x) {
      image.pixels[static_cast<std::size_t>(y) * image.width + x] = tone;
    }
  }
}

void draw_bars(PageImage& image, int left, int foot, std::uint8_t tone) {
  const int heights[] = {160, 220, 190};
  for (int i = 0; i < 3; ++i) {
    const int x = left + 130 + 150 * i;
    fill(image, {x - 30, foot - heights[i], x + 30, foot}, tone);
    write(image, x - 30, foot - heights[i] - 34, 4);
    write(image, x - 40, foot + 14, 6);
  }
}

void draw_arc(PageImage& image, double x, double y, double radius, std::uint8_t tone) {
  std::vector<Point> arc;
  for (int i = 0; i <= 60; ++i) {
    const double angle = std::numbers::pi * i / 60;
    arc.push_back({x - radius * std::cos(angle), y - radius * std::sin(angle)});
  }
  stroke(image, arc, 16, tone);
}

}  // namespace

TEST_CASE("One pale line, one pale gauge or a grid is the region of a chart",
          "[extractors][chart]") {
  PageImage image = page();
  SECTION("a line in grey") {
    stroke(image, {{300, 600}, {520, 500}, {740, 640}, {960, 560}}, 4, 159);
  }
  SECTION("the arc of a gauge") { draw_arc(image, 600, 700, 130, 150); }
  SECTION("two lines of little change") {
    stroke(image, {{300, 600}, {520, 560}, {740, 590}, {960, 550}}, 4, 106);
    stroke(image, {{300, 540}, {520, 545}, {740, 580}, {960, 530}}, 4, 159);
  }
  SECTION("a line as level as the grid that it lies on") {
    for (int y = 400; y <= 700; y += 60) {
      stroke(image, {{300.5, y + 0.5}, {960.5, y + 0.5}}, 2, 205);
    }
    stroke(image, {{320.5, 520.5}, {940.5, 520.5}}, 4, 100);
  }
  CHECK(regions_of(image).size() == 1);
}

TEST_CASE("A page of lines of text, rules and a table has no region of a chart",
          "[extractors][chart]") {
  PageImage image = page();
  for (int y = 200; y < 1500; y += 40) write(image, 150, y, 58);
  stroke(image, {{150, 180}, {1080, 180}}, 3, 0);
  for (int y = 1550; y <= 1700; y += 50) stroke(image, {{150.5, y + 0.5}, {1080, y + 0.5}}, 3, 0);
  for (int x = 150; x <= 1080; x += 186) stroke(image, {{x + 0.5, 1550}, {x + 0.5, 1700}}, 3, 0);
  CHECK(regions_of(image).empty());
}

TEST_CASE("A table whose header is shaded is no chart", "[extractors][chart]") {
  PageImage image = page();
  fill(image, {150, 400, 1080, 450}, 190);
  for (int y = 400; y <= 800; y += 50) {
    stroke(image, {{150.5, y + 0.5}, {1080, y + 0.5}}, 3, 0);
    for (int x = 160; y < 800 && x < 1000; x += 186) write(image, x, y + 14, 7);
  }
  for (int x = 150; x <= 1080; x += 186) stroke(image, {{x + 0.5, 400}, {x + 0.5, 800}}, 3, 0);
  CHECK(regions_of(image).empty());
}

TEST_CASE("Two charts one under another are two regions, each with its names",
          "[extractors][chart]") {
  PageImage image = page();
  draw_bars(image, 250, 600, 120);
  write(image, 180, 700, 20);  // a heading
  draw_bars(image, 250, 1100, 170);
  const auto regions = regions_of(image);
  REQUIRE(regions.size() == 2);
  CHECK(regions[0].box.contains(in_points(360, 620)));
  CHECK(regions[1].box.contains(in_points(360, 1120)));
  CHECK_FALSE(regions[0].box.contains(in_points(360, 900)));
  CHECK_FALSE(regions[1].box.contains(in_points(360, 590)));
}

// The line is all that is seen of a chart whose axis begins far below it.
TEST_CASE("Numbers of an axis lead a region down to the names below it", "[extractors][chart]") {
  const bool has_axis = GENERATE(true, false);
  CAPTURE(has_axis);
  PageImage image = page();
  stroke(image, {{300, 380}, {520, 340}, {740, 370}, {960, 330}}, 4, 100);
  for (int y = 320; has_axis && y <= 640; y += 80) write(image, 230, y, 3);
  for (int x = 300; x <= 960; x += 220) write(image, x - 20, 670, 4);
  const auto regions = regions_of(image);
  REQUIRE(regions.size() == 1);
  CHECK(regions[0].box.contains(in_points(520, 680)) == has_axis);
}

TEST_CASE("A grid whose second line is not seen for the chart's own is whole",
          "[extractors][chart]") {
  PageImage image = page();
  for (const int y : {400, 520, 580, 640, 700}) {
    stroke(image, {{300.5, y + 0.5}, {960.5, y + 0.5}}, 2, 205);
  }
  stroke(image, {{320.5, 463.5}, {640.5, 456.5}}, 4, 100);
  const auto regions = regions_of(image);
  REQUIRE(regions.size() == 1);
  CHECK(regions[0].drawn.y0 < in_points(0, 410).y);
}

TEST_CASE("Names written straight up, their letters run together, belong to a chart",
          "[extractors][chart]") {
  PageImage image = page();
  draw_bars(image, 250, 600, 120);
  for (int x = 380; x <= 680; x += 150) {
    std::vector<Point> name;
    for (int i = 0; i <= 8; ++i) name.push_back({x + (i % 2) * 14.0, 646.0 + 10 * i});
    stroke(image, name, 4, 20);
  }
  const auto regions = regions_of(image);
  REQUIRE(regions.size() == 1);
  CHECK(regions[0].box.contains(in_points(385, 720)));
}

TEST_CASE("A paragraph below a chart is none of its words", "[extractors][chart]") {
  PageImage image = page();
  draw_bars(image, 250, 600, 120);
  for (int y = 680; y < 1000; y += 40) write(image, 150, y, 58);
  const auto regions = regions_of(image);
  REQUIRE(regions.size() == 1);
  CHECK(regions[0].box.contains(in_points(360, 625)));
  CHECK_FALSE(regions[0].box.contains(in_points(360, 730)));
}

TEST_CASE("A page that lies askew has its regions where they are when it is upright",
          "[extractors][chart]") {
  PageImage image = page();
  draw_arc(image, 600, 700, 130, 150);
  Placement placement;
  placement.source_width = image.width;
  placement.source_height = image.height;
  placement.place = image.place;
  placement.skew = 1;  // what is read was turned clockwise: below the middle it moves to the left
  const auto regions = find_chart_regions(sketch_of(image, placement, kType), kType);
  REQUIRE(regions.size() == 1);
  const Point middle = regions[0].drawn.centre();
  CHECK(middle.x == Approx(in_points(600 + 3.2, 0).x).margin(3));
}
