#include "extractors/pdf/turn_ink.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// Text of 30 glyphs, each 5 pt wide, that begins at a point of a page of 600 x 800 and runs so.
PageInk running(Direction direction, Points start, Points baseline) {
  PageInk ink;
  ink.width = 600;
  ink.height = 800;
  for (int i = 0; i < 30; ++i) {
    Glyph glyph;
    glyph.direction = direction;
    glyph.start = start + 5 * i;
    glyph.end = glyph.start + 5;
    glyph.baseline = baseline;
    ink.glyphs.push_back(glyph);
  }
  return ink;
}

}  // namespace

TEST_CASE("a page whose text runs up is turned clockwise", "[extractors][pdf]") {
  PageInk ink = running(Direction::kUp, -700, 100);  // from (100, 700) upwards
  ink.filled = {{100, 600, 120, 700}};
  CHECK(turn_upright(ink) == 90);
  CHECK(ink.width == 800);
  CHECK(ink.glyphs.front().direction == Direction::kRight);
  CHECK(ink.glyphs.front().start == 100);
  CHECK(ink.glyphs.front().baseline == 100);
  CHECK(ink.filled.front() == Rect{100, 100, 200, 120});
}

TEST_CASE("a page whose text runs down, and one upside down", "[extractors][pdf]") {
  PageInk down = running(Direction::kDown, 50, 500);  // from (500, 50) downwards
  CHECK(turn_upright(down) == 270);
  CHECK(down.glyphs.front().start == 50);
  CHECK(down.glyphs.front().baseline == 100);
  PageInk left = running(Direction::kLeft, -550, 700);  // from (550, 700) to the left
  CHECK(turn_upright(left) == 180);
  CHECK(left.glyphs.front().start == 50);
  CHECK(left.glyphs.front().baseline == 100);
}

TEST_CASE("a heading set on its side turns no page", "[extractors][pdf]") {
  PageInk ink = running(Direction::kRight, 50, 100);
  PageInk aside = running(Direction::kUp, -700, 100);
  aside.glyphs.resize(8);
  ink.glyphs.insert(ink.glyphs.end(), aside.glyphs.begin(), aside.glyphs.end());
  CHECK(turn_upright(ink) == 0);
  CHECK(turn_upright(aside) == 0);
}
