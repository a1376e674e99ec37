#include "extractors/chart/line_tracing.h"

#include <catch2/catch.hpp>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

const std::vector<Points> kPlaces{60, 200, 340, 480};
const Rect kLines{55, 50, 485, 250};

Colour grey(std::uint8_t level) { return {level, level, level}; }

struct Drawn {
  std::vector<Points> heights;  // at each of the places
  std::uint8_t grey = 0;
  double thick = 4;
};

PageImage picture_of(const std::vector<Drawn>& lines) {
  PageImage image = white_picture(540, 300);
  for (const Drawn& line : lines) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
      points.push_back({kPlaces[i], line.heights[i]});
      dot(image, kPlaces[i], line.heights[i], 1.5 * line.thick, line.grey);
    }
    stroke(image, points, line.thick, line.grey);
  }
  return image;
}

// Each by its own colour.
void check_traced(const PageImage& image, const std::vector<Drawn>& drawn) {
  std::vector<Colour> colours;
  for (const Drawn& line : drawn) colours.push_back(grey(line.grey));
  const LineRaster raster(image, kLines, kPlaces, colours);
  for (std::size_t l = 0; l < drawn.size(); ++l) {
    const auto line = trace_line(raster, static_cast<int>(l));
    INFO("line " << l);
    REQUIRE(line);
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
      CHECK(line->heights[i] == Approx(drawn[l].heights[i]).margin(1.2));
      CHECK(line->off[i] < 4);
    }
  }
}

}  // namespace

TEST_CASE("Lines that cross are followed through, in any grey", "[extractors][chart]") {
  const std::vector<Drawn> drawn{{{60, 220, 90, 130}, 106}, {{200, 100, 180, 70}, 159}};
  check_traced(picture_of(drawn), drawn);
}

TEST_CASE("Lines that meet at a place or lie upon one another go on behind",
          "[extractors][chart]") {
  SECTION("at a place") {
    const std::vector<Drawn> drawn{{{60, 150, 90, 130}, 60}, {{200, 150, 180, 70}, 120}};
    check_traced(picture_of(drawn), drawn);
  }
  SECTION("all the way from one place to the next") {
    const std::vector<Drawn> drawn{{{60, 150, 150, 130}, 60}, {{200, 150, 150, 70}, 120}};
    check_traced(picture_of(drawn), drawn);
  }
}

TEST_CASE("A line is followed across a grid of its own grey and under numbers",
          "[extractors][chart]") {
  const std::vector<Drawn> drawn{{{62, 220, 90, 130}, 106}, {{200, 100, 180, 152}, 159, 2}};
  PageImage image = picture_of(drawn);
  for (int y = 60; y < 250; y += 30) {
    stroke(image, {{0, static_cast<double>(y)}, {540, static_cast<double>(y)}}, 2, 159);
  }
  for (int x = 240; x < 300; x += 12) stroke(image, {{x + 0.5, 145}, {x + 0.5, 165}}, 4, 34);
  check_traced(image, drawn);
}

TEST_CASE("A smoothed line is at its places where its numbers are", "[extractors][chart]") {
  const std::vector<Points> heights{200, 80, 150, 70};
  PageImage image = white_picture(540, 300);
  std::vector<Point> points;
  for (int k = 0; k <= 90; ++k) {  // level at each place
    const int i = std::min(k / 30, 2);
    const double t = (k - 30 * i) / 30.0;
    const double part = t * t * (3 - 2 * t);
    points.push_back({kPlaces[i] + t * 140, heights[i] + part * (heights[i + 1] - heights[i])});
  }
  stroke(image, points, 4, 90);
  const auto line = trace_line(LineRaster(image, kLines, kPlaces, {grey(90)}), 0);
  REQUIRE(line);
  for (std::size_t i = 0; i < kPlaces.size(); ++i) {
    CHECK(line->heights[i] == Approx(heights[i]).margin(line->off[i]));
  }
}

TEST_CASE("A line behind white boxes and one in dashes are followed", "[extractors][chart]") {
  const std::vector<Drawn> drawn{{{60, 220, 90, 130}, 106}};
  PageImage image = picture_of(drawn);
  SECTION("boxes") {
    for (const double x : {100.0, 230.0, 300.0}) dot(image, x, x == 100 ? 105 : 190, 20, 255);
  }
  SECTION("dashes") {
    for (int x = 60; x < 480; x += 14) stroke(image, {{x + 0.5, 0}, {x + 0.5, 299}}, 5, 255);
  }
  check_traced(image, drawn);
}

TEST_CASE("Where colours are not known, as many lines are found as there are",
          "[extractors][chart]") {
  const auto found = [](const std::vector<Drawn>& drawn) {
    return trace_any(LineRaster(picture_of(drawn), kLines, kPlaces, {}), 4).size();
  };
  CHECK(found({{{60, 120, 90, 130}, 0}}) == 1);
  CHECK(found({{{60, 120, 90, 130}, 0}, {{120, 60, 160, 70}, 0}, {{200, 230, 240, 210}, 0}}) == 3);
  CHECK(found({}) == 0);
}

TEST_CASE("The line above an area in its tint, and the edge of one without a line, are followed",
          "[extractors][chart]") {
  const std::vector<Points> heights{60, 140, 90, 120};
  for (const bool stroked : {true, false}) {
    PageImage image = white_picture(540, 300);
    for (int x = 60; x < 480; ++x) {
      const auto i = static_cast<std::size_t>((x - 60) / 140);
      const double part = (x - 60 - 140.0 * static_cast<double>(i)) / 140;
      const double y = heights[i] + part * (heights[i + 1] - heights[i]);
      for (int row = static_cast<int>(y); row < 250; ++row) {
        image.pixels[static_cast<std::size_t>(row) * 540 + static_cast<std::size_t>(x)] = 190;
      }
    }
    if (stroked) {
      std::vector<Point> points;
      for (std::size_t i = 0; i < kPlaces.size(); ++i) points.push_back({kPlaces[i], heights[i]});
      stroke(image, points, 4, 100);
    }
    const std::vector<TracedLine> lines = trace_any(LineRaster(image, kLines, kPlaces, {}), 5);
    INFO("stroked " << stroked);
    REQUIRE(lines.size() >= 1);
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
      CHECK(lines[0].heights[i] == Approx(heights[i]).margin(1.5));
    }
  }
}

TEST_CASE("A line of dashes is followed, a row of numbers is none", "[extractors][chart]") {
  const auto dashes = [](double on, double off) {
    PageImage image = white_picture(540, 300);
    for (double x = 60; x < 480; x += on + off) stroke(image, {{x, 150}, {x + on, 150}}, 4, 100);
    return trace_any(LineRaster(image, kLines, kPlaces, {}), 5).size();
  };
  CHECK(dashes(12, 8) == 1);
  CHECK(dashes(40, 60) == 0);
}
