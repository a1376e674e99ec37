#include "extractors/chart/picture_contrast.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "extractors/chart/pixel_shapes.h"
#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

constexpr double kType = 14;
constexpr std::uint8_t kTone = 90;

void fill(PageImage& image, const PixelBox& box, std::uint8_t tone) {
  for (int y = box.y0; y < box.y1; ++y) {
    for (int x = box.x0; x < box.x1; ++x)
      image.pixels[static_cast<std::size_t>(y) * image.width + x] = tone;
  }
}

// The most that pixels of a place differ from what they lie on.
int most_within(const GreyImage& contrast, const PixelBox& box) {
  int most = 0;
  for (int y = box.y0; y < box.y1; ++y) {
    for (int x = box.x0; x < box.x1; ++x)
      most = std::max<int>(most, contrast.pixels[static_cast<std::size_t>(y) * contrast.width + x]);
  }
  return most;
}

}  // namespace

TEST_CASE("A small even square of the bars' colour is a legend's, a zero of that colour a letter",
          "[extractors][chart]") {
  PageImage image = white_picture(200, 120);
  fill(image, {20, 20, 60, 110}, kTone);
  const PixelBox small{120, 40, 130, 50};
  fill(image, small, kTone);
  SECTION("a square") {
    const GreyImage contrast = contrast_of(image, find_shapes(image), kType, Tone::kLight);
    CHECK(most_within(contrast, small) == 0);
  }
  SECTION("a bow of a letter") {
    fill(image, {127, 30, 130, 40}, kTone);
    Shapes shapes = find_shapes(image);
    shapes.patches.push_back({{120, 40, 130, 50}, {kTone, kTone, kTone}});
    const GreyImage contrast = contrast_of(image, shapes, kType, Tone::kLight);
    CHECK(most_within(contrast, {120, 40, 122, 50}) > 100);
  }
  SECTION("the ๐ of a number") {
    fill(image, {123, 43, 127, 47}, 230);
    Shapes shapes = find_shapes(image);
    shapes.patches.push_back({{120, 40, 130, 50}, {kTone, kTone, kTone}});
    const GreyImage contrast = contrast_of(image, shapes, kType, Tone::kLight);
    CHECK(most_within(contrast, {120, 40, 122, 50}) > 100);  // its stroke
  }
}
