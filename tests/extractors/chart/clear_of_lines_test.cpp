#include "extractors/chart/clear_of_lines.h"

#include <catch2/catch.hpp>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

constexpr Colour kLetter{70, 70, 70};
constexpr Colour kLine{31, 119, 180};
constexpr Colour kTint{200, 225, 250};
constexpr double kType = 10;

void fill(PageImage& image, int x0, int y0, int x1, int y1, const Colour& colour) {
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) paint(image, x, y, colour);
  }
}

// An upright stem of a letter, 3 by 10 pixels.
void stem(PageImage& image, int x, int y, const Colour& colour) {
  fill(image, x, y, x + 3, y + 10, colour);
}

int at(const GreyImage& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * image.width + x];
}

}  // namespace

TEST_CASE("Letters upon a coloured line are seen without it", "[extractors][chart]") {
  PageImage image = white_coloured_picture(100, 60);
  fill(image, 0, 33, 100, 37, kLine);
  stem(image, 50, 30, kLetter);
  const ClearView view = clear_of_lines(image, kType);
  CHECK(at(view.ink, 51, 31) > 200);
  CHECK(at(view.ink, 51, 35) > 200);
  CHECK(at(view.ink, 20, 35) == 0);
  CHECK(at(view.lines, 20, 35) == 255);
  CHECK(at(view.lines, 51, 35) == 0);
}

TEST_CASE("Letters upon the area below a line are seen without it", "[extractors][chart]") {
  PageImage image = white_coloured_picture(100, 120);
  fill(image, 0, 30, 100, 120, kTint);
  stem(image, 50, 60, kLetter);
  const ClearView view = clear_of_lines(image, kType);
  CHECK(at(view.ink, 51, 65) > 200);
  CHECK(at(view.ink, 20, 65) == 0);
  CHECK(at(view.lines, 20, 65) == 0);
}

TEST_CASE("White letters in a box of a colour are seen, holes of black letters are none",
          "[extractors][chart]") {
  PageImage image = white_coloured_picture(100, 60);
  fill(image, 30, 25, 70, 43, kLine);
  stem(image, 50, 29, {255, 255, 255});
  const ClearView view = clear_of_lines(image, kType);
  CHECK(at(view.ink, 51, 34) > 150);
  CHECK(at(view.ink, 40, 34) == 0);
  PageImage ring = white_coloured_picture(100, 60);
  coloured_dot(ring, 50, 30, 6, kLetter);
  coloured_dot(ring, 50, 30, 3, {255, 255, 255});
  CHECK(at(clear_of_lines(ring, kType).ink, 50, 30) == 0);
}
