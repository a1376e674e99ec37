#include "extractors/chart/text_islands.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// Letters are frames of `height` pixels, 10 broad for 16 high, with 4 between them.
struct DrawnLetters {
  PreparedPage page;

  DrawnLetters() {
    page.ink = {400, 200, std::vector<std::uint8_t>(400 * 200, 255)};
    page.grey = page.ink;
    page.type_height = 16;
  }

  void fill(const PixelBox& box) {
    for (int y = box.y0; y < box.y1; ++y) {
      for (int x = box.x0; x < box.x1; ++x)
        page.ink.pixels[static_cast<std::size_t>(y) * 400 + x] = 0;
    }
  }

  void word(int x, int foot, int letters, int height = 16) {
    const int breadth = height * 10 / 16;
    for (int i = 0; i < letters; ++i) {
      fill({x, foot - height, x + breadth, foot});
      x += breadth + height / 4;
    }
  }
};

}  // namespace

TEST_CASE("Numbers at several heights beside one another are lines of their own",
          "[extractors][chart]") {
  DrawnLetters drawn;
  drawn.word(20, 60, 4);
  drawn.word(90, 72, 4);
  drawn.word(160, 51, 4);
  std::vector<TextLine> lines = lines_of_islands(drawn.page);
  std::sort(lines.begin(), lines.end(),
            [](const TextLine& a, const TextLine& b) { return a.box.x0 < b.box.x0; });
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].box == PixelBox{20, 44, 72, 60});
  CHECK(lines[0].baseline == 60);
  CHECK(lines[1].baseline == 72);
  CHECK(lines[2].baseline == 51);
}

TEST_CASE("Numbers that hardly leave a gap are two where one stands higher",
          "[extractors][chart]") {
  DrawnLetters drawn;
  drawn.word(20, 60, 4);
  drawn.word(74, 65, 4);
  CHECK(lines_of_islands(drawn.page).size() == 2);
  DrawnLetters level;
  level.word(20, 60, 4);
  level.word(74, 61, 4);
  CHECK(lines_of_islands(level.page).size() == 1);
}

TEST_CASE("A number set large keeps its point", "[extractors][chart]") {
  DrawnLetters drawn;
  drawn.word(20, 100, 2, 48);
  drawn.fill({104, 88, 116, 100});  // 12 behind the letter before it
  drawn.word(126, 100, 2, 48);
  const std::vector<TextLine> lines = lines_of_islands(drawn.page);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].box == PixelBox{20, 52, 198, 100});
}

TEST_CASE("A mark above a letter belongs to it, a speck is nothing", "[extractors][chart]") {
  DrawnLetters drawn;
  drawn.word(20, 60, 3);
  drawn.fill({34, 36, 44, 41});
  drawn.fill({300, 100, 303, 103});
  const std::vector<TextLine> lines = lines_of_islands(drawn.page);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].box == PixelBox{20, 36, 58, 60});
}

TEST_CASE("A point stands further from its digits in wide types than letters from one another",
          "[extractors][chart]") {
  DrawnLetters drawn;
  drawn.word(20, 60, 2);
  drawn.fill({54, 57, 57, 60});  // 0.6 of a height behind the digit before it
  drawn.word(67, 60, 2);
  CHECK(lines_of_islands(drawn.page).size() == 1);
}

TEST_CASE("A narrow digit stands no farther from the next than a broad one",
          "[extractors][chart]") {
  const PixelBox one{10, 0, 12, 16};
  const PixelBox five{21, 0, 30, 16};
  CHECK(gap_of_letters(one, five) == Approx(6));  // 9 pixels, of which 3 are the one's own
  const PixelBox eight{2, 0, 12, 16};
  CHECK(gap_of_letters(eight, five) == 9);
  const PixelBox point{10, 13, 12, 16};
  CHECK(gap_of_letters(point, five) == 9);
}
