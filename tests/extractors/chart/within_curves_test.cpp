#include "extractors/chart/within_curves.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

using namespace prongsai;

namespace {

// A line around (100, 100), 60 out, from `first` to `last` of a full turn.
Curve ring(double first, double last) {
  Curve curve;
  for (double turn = first; turn <= last; turn += 0.002) {
    const double angle = 2 * std::numbers::pi * turn;
    curve.points.push_back({100 + 60 * std::cos(angle), 100 + 60 * std::sin(angle)});
  }
  curve.box = {40, 40, 160, 160};
  return curve;
}

bool holds(const Curve& curve, Points x, Points y, Points width = 30) {
  return MiddleOfCurves({curve}, 6).holds({x - width / 2, y - 4, x + width / 2, y + 4});
}

}  // namespace

TEST_CASE("What stands in the middle of a radar chart is no number of its", "[extractors][chart]") {
  CHECK(holds(ring(0, 1), 100, 105));
  CHECK(holds(ring(0, 1), 115, 95));
  CHECK_FALSE(holds(ring(0, 1), 100, 170));
  CHECK_FALSE(holds(ring(0, 1), 145, 100));
}

TEST_CASE("Numbers of a radar chart's axis are read", "[extractors][chart]") {
  CHECK_FALSE(holds(ring(0, 1), 96, 80, 10));
}

TEST_CASE("The arc of a gauge goes around nothing", "[extractors][chart]") {
  CHECK_FALSE(holds(ring(0.5, 1), 100, 100));
}
