#include "extractors/pdf/build_rulings.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("pieces of one line are one ruling, doubles are dropped", "[extractors][rulings]") {
  PageInk ink;
  ink.segments = {{{10, 50}, {60, 50}, 0.5},
                  {{62, 50.3}, {100, 50.3}, 0.5},  // a gap of 2 pt
                  {{10, 50.8}, {100, 50.8}, 0.5},  // drawn twice
                  {{200, 10}, {200, 90}, 0.5},
                  {{10, 300}, {13, 300}, 0.5}};  // too short
  const auto rulings = build_rulings(ink);
  REQUIRE(rulings.size() == 2);
  CHECK(rulings[0].horizontal());
  CHECK(rulings[0].box.x0 == 10);
  CHECK(rulings[0].box.x1 == 100);
  CHECK_FALSE(rulings[1].horizontal());
}

TEST_CASE("a thin filled rectangle is a ruling, a shaded cell is not", "[extractors][rulings]") {
  PageInk ink;
  ink.filled = {{10, 50, 100, 50.5}, {10, 60, 100, 80}};
  const auto rulings = build_rulings(ink);
  REQUIRE(rulings.size() == 1);
  CHECK(rulings[0].box.y0 == Approx(50.25));
}

TEST_CASE("dots in a row are a ruling, a few are bullets", "[extractors][rulings]") {
  PageInk ink;
  for (int i = 0; i < 20; ++i) ink.filled.push_back({10.0 + 3 * i, 50, 11.5 + 3 * i, 51.5});
  for (int i = 0; i < 20; ++i) ink.filled.push_back({200, 50.0 + 3 * i, 201.5, 51.5 + 3 * i});
  for (int i = 0; i < 3; ++i) ink.filled.push_back({10.0 + 3 * i, 300, 11.5 + 3 * i, 301.5});
  const auto rulings = build_rulings(ink);
  REQUIRE(rulings.size() == 2);
  CHECK(rulings[0].horizontal());
  CHECK(rulings[0].box.x1 == Approx(68.5));
  CHECK_FALSE(rulings[1].horizontal());
}
