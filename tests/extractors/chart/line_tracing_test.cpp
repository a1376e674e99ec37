#include "extractors/chart/line_tracing.h"

#include <catch2/catch.hpp>

#include "extractors/chart/line_ink.h"
#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

const std::vector<Points> kPlaces{60, 200, 340, 480};

struct Drawn {
  std::vector<Points> heights;  // at each of the places
  std::uint8_t grey = 0;
};

Shapes ink_of(const std::vector<Drawn>& lines) {
  PageImage image = white_picture(540, 300);
  for (const Drawn& line : lines) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < kPlaces.size(); ++i) {
      points.push_back({kPlaces[i], line.heights[i]});
      dot(image, kPlaces[i], line.heights[i], 6, line.grey);
    }
    stroke(image, points, 4, line.grey);
  }
  Shapes shapes;
  shapes.unit = 1;
  shapes.curves.emplace_back();  // that there is one is why ink is looked for
  add_line_ink(image, shapes);
  return shapes;
}

std::optional<std::vector<TracedLine>> traced(const std::vector<Drawn>& lines) {
  return trace_lines(ink_of(lines).line_ink, kPlaces, lines.size(), 1);
}

}  // namespace

TEST_CASE("Lines that cross are followed through, in any grey", "[extractors][chart]") {
  const std::vector<Drawn> drawn{{{60, 220, 90, 130}, 106}, {{200, 100, 180, 70}, 159}};
  CHECK(lines_between(ink_of(drawn).line_ink, kPlaces, 1) == 2);
  const auto lines = traced(drawn);
  REQUIRE(lines);
  REQUIRE(lines->size() == 2);
  const TracedLine& dark = (*lines)[(*lines)[0].colour.red < (*lines)[1].colour.red ? 0 : 1];
  const TracedLine& pale = (*lines)[&dark == &(*lines)[0] ? 1 : 0];
  CHECK(dark.colour.red == 106);
  CHECK(pale.colour.red == 159);
  for (std::size_t i = 0; i < kPlaces.size(); ++i) {
    CHECK(dark.heights[i] == Approx(drawn[0].heights[i]).margin(1.2));
    CHECK(pale.heights[i] == Approx(drawn[1].heights[i]).margin(1.2));
  }
}

TEST_CASE("Three lines of one grey that never meet at a place are followed by their places",
          "[extractors][chart]") {
  const auto lines =
      traced({{{60, 120, 90, 130}, 0}, {{120, 60, 160, 70}, 0}, {{200, 230, 240, 210}, 0}});
  REQUIRE(lines);
  CHECK(lines->size() == 3);
}

TEST_CASE("Lines of one grey that meet at a place cannot be told apart", "[extractors][chart]") {
  CHECK_FALSE(traced({{{60, 150, 90, 130}, 0}, {{200, 150, 180, 70}, 0}}));
  CHECK(traced({{{60, 150, 90, 130}, 60}, {{200, 150, 180, 70}, 120}}));  // by their greys
}

TEST_CASE("A line that lies upon another one is not followed", "[extractors][chart]") {
  CHECK_FALSE(traced({{{60, 150, 150, 130}, 60}, {{200, 150, 150, 70}, 120}}));
}

TEST_CASE("A legend names lines where no other pairing is nearly as good", "[extractors][chart]") {
  const auto grey = [](std::uint8_t level) { return Colour{level, level, level}; };
  const auto pairs = pair_by_colour({grey(154), grey(101)}, {grey(102), grey(156)});
  REQUIRE(pairs);
  CHECK(*pairs == std::vector<std::size_t>{1, 0});
  CHECK_FALSE(pair_by_colour({grey(117), grey(121)}, {grey(118), grey(120)}));  // red, green
  CHECK_FALSE(pair_by_colour({grey(30), grey(101)}, {grey(102), grey(156)}));   // of others
  CHECK_FALSE(pair_by_colour({grey(30)}, {grey(30), grey(101)}));
}
