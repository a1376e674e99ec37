#include "extractors/chart/radar_witness.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

using namespace prongsai;

namespace {

using Numbers = std::vector<std::optional<Hundredths>>;

const Numbers kPrinted = {Hundredths{8984}, Hundredths{8231}, Hundredths{8419}, Hundredths{8111},
                          Hundredths{8229}, Hundredths{9076}, Hundredths{8857}, Hundredths{8718},
                          Hundredths{9768}, Hundredths{9890}};

// A radar chart's line, a place every tenth of a point, one point for each value of 100.
Curve line_of(const Numbers& numbers, Point middle, double stretch, double base) {
  std::vector<Point> corners;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double angle =
        2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(numbers.size());
    const double length = (numbers[i]->value - base) / 100.0;
    corners.push_back(
        {middle.x + stretch * length * std::sin(angle), middle.y - length * std::cos(angle)});
  }
  Curve line;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point& from = corners[i];
    const Point& to = corners[(i + 1) % corners.size()];
    const int steps = static_cast<int>(10 * std::hypot(to.x - from.x, to.y - from.y));
    for (int k = 0; k < steps; ++k) {
      const double part = static_cast<double>(k) / steps;
      line.points.push_back({from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)});
    }
  }
  line.box = {1e9, 1e9, -1e9, -1e9};
  for (const Point& p : line.points) line.box = unite(line.box, {p.x, p.y, p.x, p.y});
  return line;
}

struct Row {
  const char* name;
  double stretch;
  double base;  // hundredths in the middle
  Point aside;  // where the middle is looked for
};

}  // namespace

TEST_CASE("Spokes of a radar chart say its numbers wherever its middle lies") {
  const auto row =
      GENERATE(Row{"round, from 0", 1, 0, {0, 0}}, Row{"from 50", 1, 5000, {0, 0}},
               Row{"pulled broader", 1.06, 0, {0, 0}}, Row{"pulled higher", 0.94, 0, {0, 0}},
               Row{"its middle three points aside", 1, 0, {3, -2}});
  INFO(row.name);
  const Point middle{200, 300};
  const Curve line = line_of(kPrinted, middle, row.stretch, row.base);
  RadarWitness witness;
  look_along(line, {middle.x + row.aside.x, middle.y + row.aside.y}, kPrinted, 0.5, witness);
  REQUIRE(witness.scale);
  CHECK(witness.agreeing == kPrinted.size());
  CHECK(witness.scale->truncated == (row.base > 0));
}

TEST_CASE("A number that its spoke contradicts stands outside of what is drawn") {
  const Curve line = line_of(kPrinted, {200, 300}, 1, 0);
  Numbers misread = kPrinted;
  misread[3] = Hundredths{9111};
  RadarWitness witness;
  look_along(line, {200, 300}, misread, 0.5, witness);
  REQUIRE(witness.scale);
  CHECK(witness.agreeing == kPrinted.size() - 1);
  const ValueRange drawn = witness.scale->range_of(witness.lengths[3].length);
  CHECK_FALSE(drawn.contains(Hundredths{9111}));
  CHECK(drawn.contains(Hundredths{8111}));
}
