#include "extractors/chart/turned_numbers.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/extractors/chart/made_drawing.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

// Three columns 20 broad and 40 apart on the line y = 180, 100 high, one pixel a point.
struct MadePicture {
  NumberSight sight;
  Shapes shapes;

  MadePicture() {
    sight.contrast = {200, 200, std::vector<std::uint8_t>(200 * 200, 0)};
    sight.place = {0, 0, 200, 200};
    shapes.unit = 1;
    for (int i = 0; i < 3; ++i) {
      const Points x = 30 + 40.0 * i;
      shapes.patches.push_back({{x, 80 + 2.0 * i, x + 20, 180}, kBlue});
    }
  }

  void ink(int x0, int y0, int x1, int y1, std::uint8_t contrast = 180) {
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) {
        sight.contrast.pixels[static_cast<std::size_t>(y) * 200 + x] = contrast;
      }
    }
  }

  // Four digits above one another and a point, 8 broad and 24 high.
  void turned_number(int x, int foot) {
    for (const int from : {24, 18, 10, 4}) ink(x - 4, foot - from, x + 4, foot - from + 4);
    ink(x + 2, foot - 13, x + 4, foot - 11);
  }

  [[nodiscard]] std::vector<Rect> found(const std::vector<Word>& words = {}) const {
    return find_turned_numbers(sight, shapes, 8, words);
  }
};

}  // namespace

TEST_CASE("Numbers turned by a quarter are found above columns, across their ends and within",
          "[extractors][chart]") {
  for (const int foot : {76, 92, 130}) {
    MadePicture made;
    for (int i = 0; i < 3; ++i) made.turned_number(40 + 40 * i, foot + 2 * i);
    made.ink(0, 60, 200, 61, 90);  // a line of the grid
    const std::vector<Rect> found = made.found();
    REQUIRE(found.size() == 3);
    CHECK(found[1] == Rect{76, foot - 22.0, 84, foot + 2.0});
  }
}

TEST_CASE("Level numbers, outlines and a single turned number are none", "[extractors][chart]") {
  MadePicture level;
  for (int i = 0; i < 3; ++i) level.ink(32 + 40 * i, 66, 48 + 40 * i, 74);
  CHECK(level.found().empty());
  MadePicture outlined;
  for (int i = 0; i < 3; ++i) {
    outlined.ink(30 + 40 * i, 80, 31 + 40 * i, 180);
    outlined.ink(49 + 40 * i, 80, 50 + 40 * i, 180);
  }
  CHECK(outlined.found().empty());
  MadePicture single;
  single.turned_number(40, 76);
  CHECK(single.found().empty());
  MadePicture read;
  for (int i = 0; i < 3; ++i) read.turned_number(40 + 40 * i, 76 + 2 * i);
  std::vector<Word> words;
  for (int i = 0; i < 2; ++i) words.push_back(word_at("81.05", 40 + 40.0 * i, 60, 18));
  CHECK(read.found(words).empty());
}
