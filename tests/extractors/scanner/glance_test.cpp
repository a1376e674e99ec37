#include <catch2/catch.hpp>

#include "extractors/scanner/read_scan.h"
#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

PageImage signature() {
  PageImage image = white_picture(260, 110);
  stroke(image, {{20, 80}, {60, 20}, {75, 90}, {120, 30}, {150, 80}, {240, 55}}, 2, 0);
  return image;
}

PageImage photograph() {
  PageImage image = white_picture(300, 200);
  unsigned state = 7;
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    state = state * 1664525U + 1013904223U;
    image.pixels[i] = static_cast<std::uint8_t>(i % 300 / 2 + (state >> 27) * 3);
  }
  return image;
}

}  // namespace

TEST_CASE("A glance tells a small picture's kind, of others only that they are photographs",
          "[extractors][scanner]") {
  const auto small = glance_at(signature(), ScanExtent::kGlance);
  REQUIRE(small);
  CHECK(small->picture == PictureKind::kSignature);
  CHECK_FALSE(small->evidence.empty());
  CHECK_FALSE(glance_at(signature(), ScanExtent::kPicture));
  CHECK_FALSE(glance_at(signature(), ScanExtent::kTables));
  for (const ScanExtent extent : {ScanExtent::kPicture, ScanExtent::kTables}) {
    const auto seen = glance_at(photograph(), extent);
    REQUIRE(seen);
    CHECK(seen->picture == PictureKind::kPhotograph);
  }
  // A page may be a photograph of one, and is read.
  CHECK_FALSE(glance_at(photograph(), ScanExtent::kAll));
}
