#include "extractors/chart/picture_kind.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <numbers>
#include <vector>

#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

using Ink = std::array<std::uint8_t, 3>;

// The drawing in colour: each grey is an index into `inks`, white stays white.
PageImage in_colour(const PageImage& drawing, const std::vector<Ink>& inks) {
  PageImage image = drawing;
  image.channels = 3;
  image.pixels.clear();
  for (const std::uint8_t pixel : drawing.pixels) {
    const Ink ink = pixel < inks.size() ? inks[pixel] : Ink{255, 255, 255};
    image.pixels.insert(image.pixels.end(), ink.begin(), ink.end());
  }
  return image;
}

void ring(PageImage& image, double radius, double thick, std::uint8_t ink) {
  std::vector<Point> points;
  for (int i = 0; i <= 80; ++i) {
    const double angle = 2 * std::numbers::pi * i / 80;
    points.push_back({image.width / 2.0 + radius * std::cos(angle),
                      image.height / 2.0 + radius * std::sin(angle)});
  }
  stroke(image, points, thick, ink);
}

}  // namespace

TEST_CASE("A photograph has hardly two neighbours alike", "[extractors][chart]") {
  PageImage image = white_picture(300, 200);
  unsigned state = 7;
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    state = state * 1664525U + 1013904223U;
    image.pixels[i] = static_cast<std::uint8_t>(i % 300 / 2 + (state >> 27) * 3);
  }
  CHECK(guess_kind(image).kind == PictureKind::kPhotograph);
}

TEST_CASE("Many colours without sharp edges are a photograph, with letters a poster",
          "[extractors][chart]") {
  PageImage image = white_picture(300, 200);
  image.channels = 3;
  image.pixels.clear();
  for (int y = 0; y < 200; ++y) {
    for (int x = 0; x < 300; ++x) {
      const double wave = 40 * std::sin(x / 30.0) + 40 * std::cos(y / 25.0);
      for (const double base : {120 + wave, 100 + 0.4 * y + wave / 2, 140 - 0.3 * x + wave}) {
        image.pixels.push_back(static_cast<std::uint8_t>(std::clamp(base, 0.0, 255.0)));
      }
    }
  }
  CHECK(guess_kind(image).kind == PictureKind::kPhotograph);
  for (int row = 20; row < 180; row += 20) {
    for (int letter = 20; letter < 280; letter += 8) {
      for (int y = row; y < row + 10; ++y) {
        for (int x = letter; x < letter + 3; ++x) {
          std::fill_n(image.pixels.begin() + (y * 300 + x) * 3, 3, std::uint8_t{0});
        }
      }
    }
  }
  CHECK(guess_kind(image).kind != PictureKind::kPhotograph);
}

TEST_CASE("A stamp is one ink on paper, a seal of several colours is an emblem",
          "[extractors][chart]") {
  PageImage drawing = white_picture(200, 200);
  ring(drawing, 90, 5, 0);
  ring(drawing, 70, 5, 0);
  stroke(drawing, {{60, 100}, {140, 100}}, 8, 0);
  CHECK(guess_kind(in_colour(drawing, {{200, 30, 40}})).kind == PictureKind::kStamp);
  CHECK(guess_kind(in_colour(drawing, {{40, 60, 180}})).kind == PictureKind::kStamp);
  ring(drawing, 50, 16, 1);
  ring(drawing, 30, 12, 2);
  const PageImage seal = in_colour(drawing, {{200, 30, 40}, {30, 140, 60}, {240, 200, 30}});
  CHECK(guess_kind(seal).kind == PictureKind::kEmblem);
  CHECK(guess_kind(drawing).kind == PictureKind::kEmblem);  // a garuda in black
}

TEST_CASE("A signature is little ink, broader than high", "[extractors][chart]") {
  PageImage drawing = white_picture(260, 110);
  stroke(drawing, {{20, 80}, {60, 20}, {75, 90}, {120, 30}, {150, 80}, {240, 55}}, 2, 0);
  CHECK(guess_kind(in_colour(drawing, {{40, 60, 180}})).kind == PictureKind::kSignature);
  CHECK(guess_kind(drawing).kind == PictureKind::kSignature);
}

TEST_CASE("A broad drawing is none of these", "[extractors][chart]") {
  PageImage drawing = white_picture(600, 320);
  for (int i = 0; i < 5; ++i) {
    stroke(drawing, {{80.0 + 100 * i, 300}, {80.0 + 100 * i, 120.0 + 20 * i}}, 50, 0);
  }
  CHECK(guess_kind(in_colour(drawing, {{240, 140, 40}})).kind == PictureKind::kUnknown);
}
