#include "extractors/chart/faint_letters.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE(
    "Numbers in grey are measured by their own darkest letters, a thin one among print is not",
    "[extractors][chart]") {
  GreyImage contrast{120, 40, {}};
  contrast.pixels.assign(120 * 40, 0);
  const auto letter = [&](int x, int y, std::uint8_t peak) {
    for (int v = y; v < y + 10; ++v) {
      for (int u = x; u < x + 5; ++u) contrast.pixels[static_cast<std::size_t>(v) * 120 + u] = peak;
    }
  };
  letter(5, 5, 220);
  letter(12, 5, 120);  // beside print
  letter(70, 5, 96);
  letter(77, 5, 90);
  letter(5, 25, 62);  // noise
  GreyImage ink = contrast;
  for (std::uint8_t& pixel : ink.pixels) pixel = pixel > 60 ? 0 : 255;
  const GreyImage full = full_ink(contrast, find_components(ink), 10, 220);
  const auto at = [&](int x, int y) { return full.pixels[static_cast<std::size_t>(y) * 120 + x]; };
  CHECK(at(7, 8) == 220);
  CHECK(at(14, 8) == 220);
  CHECK(at(72, 8) == 96);
  CHECK(at(79, 8) == 96);
  CHECK(at(7, 28) == 220);
  CHECK(at(110, 35) == 220);
}
