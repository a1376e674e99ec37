#include "extractors/layout/drawn_bullets.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// A word of 10 pt that begins at x, on a line at y.
Word word(Points x, Points y) {
  Word made;
  made.text = "สำรวจ";
  made.box = {x, y - 8, x + 30, y + 2};
  made.baseline = y;
  made.font_size = 10;
  return made;
}

std::size_t bullets(std::vector<Rect> fills, const std::vector<Word>& words) {
  Page page;
  page.words = words;
  page.fills = std::move(fills);
  add_drawn_bullets(page);
  return page.words.size() - words.size();
}

}  // namespace

TEST_CASE("discs before two lines are the bullets of a list", "[extractors][layout]") {
  const std::vector<Word> lines = {word(50, 100), word(50, 120)};
  CHECK(bullets({{40, 95, 43.5, 98.5}, {40, 115, 43.5, 118.5}}, lines) == 2);
  CHECK(bullets({{40, 95, 43.5, 98.5}}, lines) == 0);                           // alone: a mark
  CHECK(bullets({{40, 95, 43.5, 98.5}, {43, 115, 46.5, 118.5}}, lines) == 0);   // of two lists
  CHECK(bullets({{40, 99, 43.5, 102.5}, {40, 119, 43.5, 122.5}}, lines) == 0);  // on the line
  CHECK(bullets({{20, 95, 23.5, 98.5}, {20, 115, 23.5, 118.5}}, lines) == 0);   // far away
  CHECK(bullets({{40, 90, 49, 99}, {40, 110, 49, 119}}, lines) == 0);  // boxes to be ticked
  // Dots within a line.
  CHECK(bullets({{82, 95, 85, 98}, {82, 115, 85, 118}},
                {word(50, 100), word(50, 120), word(88, 100), word(88, 120)}) == 0);
}
