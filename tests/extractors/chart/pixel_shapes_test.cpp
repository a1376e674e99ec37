#include "extractors/chart/pixel_shapes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace prongsai;

namespace {

// A white picture, a pixel a point.
PageImage blank(int width, int height) {
  PageImage image;
  image.width = width;
  image.height = height;
  image.channels = 3;
  image.place = {0, 0, static_cast<double>(width), static_cast<double>(height)};
  image.pixels.assign(static_cast<std::size_t>(width) * height * 3, 255);
  return image;
}

void paint(PageImage& image, int x, int y, Colour colour, double share = 1) {
  std::uint8_t* p = image.pixels.data() + 3 * (static_cast<std::size_t>(y) * image.width + x);
  const auto mix = [&](std::uint8_t old, std::uint8_t over) {
    return static_cast<std::uint8_t>(std::lround(old * (1 - share) + over * share));
  };
  p[0] = mix(p[0], colour.red);
  p[1] = mix(p[1], colour.green);
  p[2] = mix(p[2], colour.blue);
}

void fill(PageImage& image, int x0, int y0, int x1, int y1, Colour colour) {
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) paint(image, x, y, colour);
  }
}

}  // namespace

TEST_CASE("Bars in a grid of their own grey are found, touching ones each for itself",
          "[extractors][chart]") {
  constexpr Colour kGrey{120, 120, 120};
  constexpr Colour kNearly{112, 112, 112};
  PageImage image = blank(300, 160);
  for (const int y : {20, 50, 80, 110}) fill(image, 10, y, 290, y + 4, kGrey);
  fill(image, 40, 40, 70, 140, kGrey);
  fill(image, 70, 30, 100, 140, kNearly);
  fill(image, 180, 60, 210, 140, kGrey);
  const Shapes shapes = find_shapes(image);
  std::vector<Rect> bars;
  for (const Patch& patch : shapes.patches) {
    if (patch.box.height() > 60) bars.push_back(patch.box);
  }
  std::sort(bars.begin(), bars.end(), [](const Rect& a, const Rect& b) { return a.x0 < b.x0; });
  REQUIRE(bars.size() == 3);
  CHECK(bars[0].y0 == Approx(40).margin(1.5));
  CHECK(bars[1].x0 == Approx(70).margin(2));
  CHECK(bars[1].y0 == Approx(30).margin(1.5));
  CHECK(bars[2].y0 == Approx(60).margin(1.5));
}

TEST_CASE("Bars are found with their colour and edges between pixels", "[extractors][chart]") {
  PageImage image = blank(200, 120);
  const Colour orange{242, 140, 40};
  fill(image, 20, 40, 50, 110, orange);
  for (int x = 20; x < 50; ++x) paint(image, x, 39, orange, 0.25);  // a quarter of a pixel more
  fill(image, 80, 70, 110, 110, {47, 117, 208});
  const Shapes shapes = find_shapes(image);
  REQUIRE(shapes.patches.size() == 2);
  CHECK(distance(shapes.patches[0].colour, orange) < 24);
  CHECK(shapes.patches[0].box.y0 == Approx(39.75).margin(0.3));
  CHECK(shapes.patches[0].box.y1 == Approx(110).margin(0.3));
  CHECK(shapes.patches[1].box.y0 == Approx(70).margin(0.3));
  CHECK(shapes.patches[1].box.x0 == Approx(80).margin(0.3));
}

TEST_CASE("Bars that touch in two colours are two, noise within one is none",
          "[extractors][chart]") {
  PageImage image = blank(200, 120);
  fill(image, 20, 30, 50, 110, {242, 140, 40});
  fill(image, 50, 50, 80, 110, {60, 157, 78});
  unsigned state = 7;
  for (std::uint8_t& value : image.pixels) {
    state = state * 1664525U + 1013904223U;
    value = static_cast<std::uint8_t>(
        std::clamp<int>(value + static_cast<int>(state >> 29) - 4, 0, 255));
  }
  CHECK(find_shapes(image).patches.size() == 2);
}

TEST_CASE("A slanting line is a curve, a frame is none", "[extractors][chart]") {
  PageImage image = blank(300, 200);
  const Colour navy{20, 30, 110};
  for (int x = 5; x < 295; ++x) {
    for (const int y : {4, 5, 194, 195}) paint(image, x, y, {255, 150, 0});
  }
  for (int y = 4; y < 196; ++y) {
    for (const int x : {4, 5, 294, 295}) paint(image, x, y, {255, 150, 0});
  }
  for (int x = 40; x < 240; ++x) {
    const int y = 150 - x / 3;
    for (int k = 0; k < 3; ++k) paint(image, x, y + k, navy);
  }
  const Shapes shapes = find_shapes(image);
  REQUIRE(shapes.curves.size() == 1);
  CHECK(shapes.curves[0].box.x0 == Approx(40).margin(2));
  CHECK(shapes.curves[0].box.x1 == Approx(240).margin(2));
}

TEST_CASE("Two lines that cross are two, each of its colour", "[extractors][chart]") {
  PageImage image = blank(400, 240);
  const Colour blue{47, 117, 208};
  const Colour orange{230, 90, 20};
  for (int x = 20; x < 380; ++x) {
    const int y = 30 + x / 4;
    fill(image, x, y, x + 1, y + 3, blue);
    fill(image, x, 145 - y, x + 1, 148 - y, orange);
  }
  const Shapes shapes = find_shapes(image);
  REQUIRE(shapes.curves.size() == 2);
  CHECK(distance(shapes.curves[0].colour, shapes.curves[1].colour) > 100);
  CHECK(shapes.curves[0].box.width() > 300);
  CHECK(shapes.curves[1].box.width() > 300);
}

TEST_CASE("A bar that one sees the lines of a grid through is one", "[extractors][chart]") {
  const Colour pale{154, 208, 245};
  for (const bool paper : {false, true}) {
    CAPTURE(paper);
    PageImage image = blank(200, 160);
    for (const auto& [x, top] : {std::pair{20, 30}, std::pair{100, 50}}) {
      fill(image, x, top, x + 40, 150, pale);
      for (int y = 140; y > top; y -= 24) {
        fill(image, x, y, x + 40, y + 2, paper ? Colour{255, 255, 255} : Colour{125, 172, 204});
      }
    }
    const Shapes shapes = find_shapes(image);
    if (paper) {
      CHECK(shapes.patches.size() > 6);  // bars of a table, one above the other
      continue;
    }
    REQUIRE(shapes.patches.size() == 2);
    CHECK(shapes.patches[0].box.y0 == Approx(30).margin(0.5));
    CHECK(shapes.patches[0].box.y1 == Approx(150).margin(0.5));
    CHECK(shapes.patches[1].box.y0 == Approx(50).margin(0.5));
  }
}
