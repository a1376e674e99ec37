#include "extractors/ocr/ink_pieces.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace prongsai;

namespace {

// A picture of '#' on '.'.
GreyImage picture_of(const std::vector<std::string>& rows) {
  GreyImage ink{static_cast<int>(rows[0].size()), static_cast<int>(rows.size()), {}};
  for (const std::string& row : rows) {
    for (const char c : row) ink.pixels.push_back(c == '#' ? 0 : 255);
  }
  return ink;
}

const GreyImage kTwoAndADot = picture_of({"..........",  //
                                          ".##...#...",  //
                                          ".##...#...",  //
                                          ".##.#.#...",  //
                                          ".........."});

}  // namespace

TEST_CASE("A box shrinks to its ink, to nothing where there is none") {
  CHECK(tight(kTwoAndADot, {0, 0, 10, 5}) == PixelBox{1, 1, 7, 4});
  CHECK(tight(kTwoAndADot, {3, 0, 6, 5}) == PixelBox{4, 3, 5, 4});
  CHECK(tight(kTwoAndADot, {8, 0, 10, 5}).width() == 0);
}

TEST_CASE("Blank columns part what stands in a box, a gap that is wide enough") {
  using Boxes = std::vector<PixelBox>;
  const PixelBox all{0, 0, 10, 5};
  CHECK(pieces_of(kTwoAndADot, all, 1) == Boxes{{1, 1, 3, 4}, {4, 3, 5, 4}, {6, 1, 7, 4}});
  CHECK(pieces_of(kTwoAndADot, all, 2) == Boxes{{1, 1, 7, 4}});
  CHECK(pieces_of(kTwoAndADot, {8, 0, 10, 5}, 1).empty());
}
