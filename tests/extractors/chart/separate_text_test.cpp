#include "extractors/chart/separate_text.h"

#include <catch2/catch.hpp>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

// Hollow letters of this size, in rows.
void write(PageImage& image, int y, int letters, int width, int height) {
  constexpr int kInRow = 20;
  for (int i = 0; i < letters; ++i) {
    const double left = 20.5 + 24.0 * (i % kInRow);
    const double top = y + 0.5 + 24.0 * (i / kInRow);
    const double right = left + width - 2;
    const double foot = top + height - 2;
    stroke(image, {{left, top}, {right, top}, {right, foot}, {left, foot}, {left, top}}, 2, 20);
  }
}

}  // namespace

TEST_CASE("Letters of names written straight up are as high as others, not as they are broad",
          "[extractors][chart]") {
  PageImage image = white_picture(520, 400);
  write(image, 20, 30, 12, 17);  // numbers of bars
  write(image, 120, 90, 17, 9);  // names: more letters than all others
  const DrawnText text = separate_text(image, {});
  CHECK(text.type_height / text.scale > 14);
}
