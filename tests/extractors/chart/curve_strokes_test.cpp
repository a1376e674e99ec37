#include "extractors/chart/curve_strokes.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("A line is told from the number that it runs into", "[extractors][chart]") {
  PageImage image;
  image.width = 200;
  image.height = 60;
  image.place = {0, 0, 200, 60};
  image.pixels.assign(200 * 60, 255);
  Shapes shapes;
  Curve curve;
  for (int x = 10; x < 190; ++x) curve.points.push_back({x + 0.5, 10 + x * 0.2 + 0.5});
  for (int y = 12; y < 28; ++y) curve.points.push_back({100.5, y + 0.5});  // a stroke of a 7 on it
  shapes.curves.push_back(curve);
  const GreyImage strokes = curve_strokes(image, shapes, 30);
  const auto at = [&](int x, int y) {
    return strokes.pixels[static_cast<std::size_t>(y) * 200 + x];
  };
  CHECK(at(50, 20) == 0);
  CHECK(at(150, 40) == 0);
  CHECK(at(100, 30) == 0);
  CHECK(at(100, 16) == 255);
  CHECK(at(20, 50) == 255);
}
