#include "extractors/chart/stepped_areas.h"

#include <catch2/catch.hpp>
#include <algorithm>
#include <cstddef>

using namespace prongsai;

namespace {

// A picture of one area, put together from boxes.
struct OneArea {
  static constexpr int kWidth = 200;
  std::vector<Colour> colours = std::vector<Colour>(kWidth * 120, Colour{255, 255, 255});
  std::vector<int> area_of = std::vector<int>(kWidth * 120, -1);
  ColourArea area;

  void add(const PixelBox& box, std::uint8_t grey) {
    for (int y = box.y0; y < box.y1; ++y) {
      for (int x = box.x0; x < box.x1; ++x) {
        const std::size_t pixel = static_cast<std::size_t>(y) * kWidth + x;
        colours[pixel] = {grey, grey, grey};
        area_of[pixel] = 0;
      }
    }
    area.pixels += static_cast<long>(box.width()) * box.height();
    area.box = {std::min(area.box.x0, box.x0), std::min(area.box.y0, box.y0),
                std::max(area.box.x1, box.x1), std::max(area.box.y1, box.y1)};
  }
  [[nodiscard]] AreaPixels pixels() const { return {colours, area_of, kWidth}; }
  [[nodiscard]] std::vector<ColourArea> split() const { return split_steps(pixels(), 0, area); }
};

bool is_box(const PixelBox& box, int x0, int y0, int x1, int y1) {
  return box.x0 == x0 && box.y0 == y0 && box.x1 == x1 && box.y1 == y1;
}

}  // namespace

TEST_CASE("Columns that touch are told apart by their heights", "[extractors][chart]") {
  OneArea group;
  group.add({20, 30, 50, 110}, 119);
  group.add({50, 22, 80, 110}, 111);
  group.add({80, 40, 110, 110}, 119);
  const auto bars = group.split();
  REQUIRE(bars.size() == 3);
  CHECK(is_box(bars[0].box, 20, 30, 50, 110));
  CHECK(is_box(bars[1].box, 50, 22, 80, 110));
  CHECK(bars[1].colour() == Colour{111, 111, 111});
  CHECK(is_box(bars[2].box, 80, 40, 110, 110));
}

TEST_CASE("Lying bars that touch are told apart by their lengths", "[extractors][chart]") {
  OneArea group;
  group.add({20, 20, 150, 40}, 119);
  group.add({20, 40, 141, 60}, 111);
  CHECK(group.split().size() == 2);
}

TEST_CASE("One bar stays one", "[extractors][chart]") {
  OneArea plain;
  plain.add({20, 30, 60, 110}, 119);
  CHECK(plain.split().size() == 1);
  OneArea with_corner;  // a piece of a number that stands across its end
  with_corner.add({20, 30, 60, 110}, 119);
  with_corner.add({24, 22, 34, 30}, 100);
  CHECK(with_corner.split().size() == 1);
  OneArea rounded;
  for (int i = 0; i < 8; ++i) rounded.add({28 - i, 30 + i, 72 + i, 31 + i}, 119);
  rounded.add({20, 38, 80, 110}, 119);
  CHECK(rounded.split().size() == 1);
}

TEST_CASE("The soft edge of a darker bar beside it is no part of a bar", "[extractors][chart]") {
  OneArea bar;
  bar.add({110, 30, 140, 110}, 164);
  bar.add({20, 28, 110, 30}, 164);
  CHECK(is_box(without_tails(bar.pixels(), 0, bar.area).box, 110, 30, 140, 110));
  OneArea letter;  // of an L nothing is a tail
  letter.add({20, 20, 30, 60}, 0);
  letter.add({30, 50, 60, 60}, 0);
  CHECK(is_box(without_tails(letter.pixels(), 0, letter.area).box, 20, 20, 60, 60));
}
