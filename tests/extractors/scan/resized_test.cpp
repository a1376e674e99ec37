#include "extractors/scan/resized.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("A picture made larger or smaller keeps its greys", "[extractors][scan]") {
  const GreyImage grey{7, 5, std::vector<std::uint8_t>(35, 130)};
  for (const double factor : {0.5, 1.0, 2.7}) {
    const GreyImage other = resized(grey, factor);
    CAPTURE(factor);
    CHECK(other.width == static_cast<int>(7 * factor + 0.5));
    CHECK(std::all_of(other.pixels.begin(), other.pixels.end(),
                      [](std::uint8_t pixel) { return pixel == 130; }));
  }
}

TEST_CASE("An edge stays where it was and grows no steeper than its pixels are",
          "[extractors][scan]") {
  const GreyImage edge{4, 1, {0, 0, 255, 255}};
  const GreyImage large = resized(edge, 4);
  REQUIRE(large.width == 16);
  CHECK(large.pixels[5] < 20);
  CHECK(large.pixels[7] < 128);
  CHECK(large.pixels[8] > 128);
  CHECK(large.pixels[10] > 235);
}

TEST_CASE("Made smaller, every pixel counts", "[extractors][scan]") {
  const GreyImage stripes{8, 1, {0, 255, 0, 255, 0, 255, 0, 255}};
  const GreyImage grey = resized(stripes, 0.25);
  REQUIRE(grey.width == 2);
  CHECK(grey.pixels[0] > 90);
  CHECK(grey.pixels[0] < 165);
}
