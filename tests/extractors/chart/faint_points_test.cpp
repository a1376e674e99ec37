#include "extractors/chart/faint_points.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

constexpr int kWidth = 100;

// Two pairs of digits of 16 pixels, 9 apart, that reach 120.
struct DrawnNumber {
  GreyImage contrast{kWidth, 40, std::vector<std::uint8_t>(kWidth * 40, 0)};

  DrawnNumber() {
    for (const int x : {10, 22, 41, 53}) fill({x, 12, x + 10, 28}, 120);
  }
  void fill(const PixelBox& box, int strength) {
    for (int y = box.y0; y < box.y1; ++y) {
      for (int x = box.x0; x < box.x1; ++x) at(x, y) = static_cast<std::uint8_t>(strength);
    }
  }
  std::uint8_t& at(int x, int y) {
    return contrast.pixels[static_cast<std::size_t>(y) * kWidth + x];
  }
};

int of(const GreyImage& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * kWidth + x];
}

}  // namespace

TEST_CASE("A point much fainter than its digits becomes as strong as they are",
          "[extractors][chart]") {
  DrawnNumber drawn;
  GreyImage letters = drawn.contrast;
  drawn.fill({35, 25, 38, 28}, 40);
  add_faint_points(drawn.contrast, 16, letters);
  CHECK(of(letters, 36, 26) == 120);
  CHECK(of(letters, 36, 14) == 0);
}

TEST_CASE("Noise that is as strong above the foot is no point", "[extractors][chart]") {
  DrawnNumber drawn;
  GreyImage letters = drawn.contrast;
  drawn.fill({35, 25, 38, 28}, 40);
  drawn.fill({36, 14, 38, 16}, 35);
  add_faint_points(drawn.contrast, 16, letters);
  CHECK(of(letters, 36, 26) == 0);
}

TEST_CASE("What a JPEG leaves at a letter's edge is no point", "[extractors][chart]") {
  DrawnNumber drawn;
  GreyImage letters = drawn.contrast;
  drawn.fill({32, 12, 35, 28}, 30);
  add_faint_points(drawn.contrast, 16, letters);
  CHECK(letters == [&] {
    GreyImage before = drawn.contrast;
    for (int y = 12; y < 28; ++y) {
      for (int x = 32; x < 35; ++x) before.pixels[static_cast<std::size_t>(y) * kWidth + x] = 0;
    }
    return before;
  }());
}
