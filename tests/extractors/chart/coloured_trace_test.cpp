#include "extractors/chart/coloured_trace.h"

#include <catch2/catch.hpp>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

TEST_CASE("A coloured line goes up and down across a picture, shaded cells do not",
          "[extractors][chart]") {
  constexpr Colour kLine{31, 119, 180};
  PageImage line = white_coloured_picture(200, 100);
  for (int x = 30; x < 190; ++x) coloured_dot(line, x, 30 + x / 5, 2, kLine);
  CHECK(has_coloured_trace(line));
  PageImage dashes = white_coloured_picture(200, 100);
  for (int x = 10; x < 190; ++x) {
    if (x % 10 < 6) coloured_dot(dashes, x, 30 + x / 5, 1, kLine);
  }
  CHECK(has_coloured_trace(dashes));
  PageImage cells = white_coloured_picture(200, 100);
  for (int y = 10; y < 90; ++y) {
    for (int x = 10; x < 190; ++x) {
      if ((x / 60 + y / 20) % 2 == 0) paint(cells, x, y, kLine);
    }
  }
  CHECK_FALSE(has_coloured_trace(cells));
  CHECK_FALSE(has_coloured_trace(white_picture(200, 100)));
}
