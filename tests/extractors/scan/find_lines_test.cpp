// Drawn type: which lines are found, and how their boxes lie.
#include "extractors/scan/find_lines.h"

#include <catch2/catch.hpp>

#include "tests/extractors/scan/drawn_page.h"

using namespace prongsai;

namespace {

PreparedPage page_of(const DrawnPage& drawn, std::vector<PixelRule> rules = {}) {
  PreparedPage page;
  page.grey = drawn.image();
  page.ink = drawn.image();
  page.rules = std::move(rules);
  page.type_height = DrawnPage::kType;
  return page;
}

constexpr int kEnd = DrawnPage::kAdvance - 3;  // behind-last column of a letter

}  // namespace

TEST_CASE("A line holds its letters and the marks above them", "[extractors][scan][lines]") {
  const auto lines = find_lines(page_of(DrawnPage(600, 200).line(50, 100, 20)));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].box == PixelBox{50, 76, 50 + 19 * DrawnPage::kAdvance + kEnd, 100});
  CHECK(lines[0].baseline == 100);
  CHECK_FALSE(lines[0].in_cell);
}

TEST_CASE("Lines set solid stay apart, each with its own marks", "[extractors][scan][lines]") {
  DrawnPage page(600, 300);
  // 2.9 type heights from line to line: two rows of marks above, one below.
  for (const int y : {80, 126, 172}) {
    page.line(50, y, 20);
    page.box(50 + 15 + 4, y - 32, 50 + 15 + 8, y - 26);  // a tone mark over the vowel
    page.box(50 + 4, y + 2, 50 + 10, y + 7);             // a vowel below
  }
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const int baseline = 80 + 46 * static_cast<int>(i);
    CHECK(lines[i].baseline == baseline);
    CHECK(lines[i].box.y0 == baseline - 32);
    CHECK(lines[i].box.y1 == baseline + 7);
  }
}

TEST_CASE("A vowel run together with its tone mark belongs to the line below",
          "[extractors][scan][lines]") {
  DrawnPage page(600, 200);
  page.line(50, 100, 20).box(200, 68, 208, 81);
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].box.y0 == 68);
}

TEST_CASE("Cells are cut apart at rules, however near their texts are",
          "[extractors][scan][lines]") {
  DrawnPage page(600, 200);
  page.line(50, 100, 5).line(50 + 5 * 15 + 6, 100, 5);
  const auto whole = find_lines(page_of(page));
  CHECK(whole.size() == 1);
  const std::vector<PixelRule> rules{
      {{40, 60, 42, 140}, false}, {{126, 60, 128, 140}, false}, {{220, 60, 222, 140}, false}};
  const auto cells = find_lines(page_of(page, rules));
  REQUIRE(cells.size() == 2);
  CHECK(cells[0].in_cell);
  CHECK(cells[1].in_cell);
  CHECK(cells[0].box.x1 <= 126);
}

TEST_CASE("A dash alone in a cell is a line, a speck is none", "[extractors][scan][lines]") {
  DrawnPage page(600, 200);
  page.line(50, 100, 5).box(300, 90, 308, 93).box(400, 90, 402, 92);
  const std::vector<PixelRule> rules{
      {{200, 60, 202, 140}, false}, {{350, 60, 352, 140}, false}, {{450, 60, 452, 140}, false}};
  const auto lines = find_lines(page_of(page, rules));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].box == PixelBox{300, 90, 308, 93});
}

TEST_CASE("Full stops count to their line, dirt beside it does not", "[extractors][scan][lines]") {
  DrawnPage page(600, 200);
  page.line(100, 100, 2).box(130, 97, 133, 100).line(138, 100, 2);
  page.box(60, 80, 62, 82).box(240, 70, 242, 72).box(150, 60, 152, 62);
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].box.x0 == 100);
  CHECK(lines[0].box.x1 == 138 + DrawnPage::kAdvance + kEnd);
}

TEST_CASE("Words of a wide-set line stay together, columns do not", "[extractors][scan][lines]") {
  DrawnPage page(900, 200);
  page.line(50, 100, 5).line(50 + 75 + 20, 100, 5).line(500, 100, 5);
  CHECK(find_lines(page_of(page)).size() == 2);
}

TEST_CASE("Emblems, photographs and signatures are no lines", "[extractors][scan][lines]") {
  DrawnPage page(900, 500);
  page.box(100, 50, 250, 200).line(50, 300, 20);
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].baseline == 300);
}

TEST_CASE("Letters that a stroke runs through stay in their lines", "[extractors][scan][lines]") {
  DrawnPage page(600, 300);
  page.line(50, 100, 20).line(50, 150, 20);
  page.box(200, 60, 203, 170);  // a pen's stroke through both
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].box.x0 == 50);
  CHECK(lines[0].box.x1 == 50 + 19 * DrawnPage::kAdvance + kEnd);
}

TEST_CASE("Headlines are lines, too", "[extractors][scan][lines]") {
  DrawnPage page(900, 400);
  page.line(50, 100, 12, 3);
  for (int i = 0; i < 4; ++i) page.line(50, 200 + 45 * i, 40);
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].box == PixelBox{50, 52, 50 + 11 * 45 + 36, 100});
}

TEST_CASE("Lines come from top to bottom, then from left to right", "[extractors][scan][lines]") {
  DrawnPage page(900, 300);
  page.line(500, 100, 5).line(50, 102, 5).line(50, 200, 5);
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].box.x0 == 50);
  CHECK(lines[1].box.x0 == 500);
  CHECK(lines[2].baseline == 200);
}

TEST_CASE("A line is cut out with a white border, also at the edge of the page",
          "[extractors][scan][lines]") {
  const DrawnPage page = DrawnPage(100, 100).box(0, 0, 100, 100);
  const GreyImage line = cut(page.image(), {90, 10, 120, 20}, 3);
  CHECK(line.width == 16);
  CHECK(line.height == 16);
  CHECK(at(line, 2, 5) == 255);
  CHECK(at(line, 3, 5) == 0);
  CHECK(at(line, 13, 5) == 255);
}

TEST_CASE("What the edge of a sheet leaves is no line", "[extractors][scan][lines]") {
  DrawnPage page(600, 200);
  page.line(50, 100, 20).box(597, 60, 599, 90).box(420, 80, 421, 100).box(500, 84, 505, 100);
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].box.x0 == 500);
}

TEST_CASE("A tone mark between two lines belongs to the one below", "[extractors][scan][lines]") {
  DrawnPage page(600, 300);
  page.line(50, 100, 20).line(50, 140, 20);
  page.box(200, 110, 208, 114);  // 10 under the upper line, 10 over the letters of the lower one
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].box.y1 == 100);
  CHECK(lines[1].box.y0 <= 110);
}

TEST_CASE("A tone mark on a vowel belongs to the vowel's line, near as the line above is",
          "[extractors][scan][lines]") {
  DrawnPage page(600, 300);
  page.line(50, 100, 20).line(50, 137, 20);
  page.box(200, 104, 208, 109).box(200, 112, 209, 117);
  const auto lines = find_lines(page_of(page));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].box.y1 == 100);
  CHECK(lines[1].box.y0 == 104);
}
