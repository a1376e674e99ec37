#include "extractors/chart/slanted_words.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

using namespace prongsai;

namespace {

// A word of 10-point type, `length` points long, its middle line beginning at (x, y).
Word turned_word(const std::string& text, double degrees, Points x, Points y, Points length) {
  const double angle = degrees * std::numbers::pi / 180;
  const Points broad = length * std::abs(std::cos(angle)) + 12.5 * std::abs(std::sin(angle));
  const Points high = length * std::abs(std::sin(angle)) + 12.5 * std::abs(std::cos(angle));
  const Point middle{x + length / 2 * std::cos(angle), y - length / 2 * std::sin(angle)};
  Word word;
  word.text = text;
  word.box = {middle.x - broad / 2, middle.y - high / 2, middle.x + broad / 2, middle.y + high / 2};
  word.font_size = 10;
  word.slant = degrees;
  return word;
}

std::string texts_of(const std::vector<Word>& words) {
  std::string all;
  for (const SlantedLine& line : lines_of_slanted(words, 1)) {
    all += (all.empty() ? "" : "|") + line.text.value;
  }
  return all;
}

}  // namespace

TEST_CASE("Words on one slanting line are one name", "[extractors][chart]") {
  for (const double degrees : {30.0, 45.0, 60.0, 90.0, -45.0, -90.0}) {
    CAPTURE(degrees);
    const double angle = degrees * std::numbers::pi / 180;
    const auto at = [&](const std::string& text, Points along, Points length, Points aside = 0) {
      return turned_word(text, degrees, 100 + along * std::cos(angle) + aside * std::sin(angle),
                         300 - along * std::sin(angle) + aside * std::cos(angle), length);
    };
    Word first = at("ตัวชี้วัดที่", 0, 50);
    first.space_after = true;
    CHECK(texts_of({first, at("1", 53, 6)}) == "ตัวชี้วัดที่ 1");
    CHECK(texts_of({first, at("1", 53, 6, 14)}) == "ตัวชี้วัดที่|1");  // the line below
    CHECK(texts_of({first, at("1", 90, 6)}) == "ตัวชี้วัดที่|1");      // further off
    const SlantedLine line = lines_of_slanted({first}, 1).front();
    CHECK(line.begin.x == Approx(100));
    CHECK(line.begin.y == Approx(300));
    CHECK(std::hypot(line.end.x - 100, line.end.y - 300) == Approx(50));
  }
}

TEST_CASE("Level words, upside down ones and turned values are no slanted names",
          "[extractors][chart]") {
  CHECK(texts_of({turned_word("IIT", 0, 100, 100, 20)}).empty());
  CHECK(texts_of({turned_word("IIT", 180, 100, 100, 20)}).empty());
  CHECK(texts_of({turned_word("96.83", 90, 100, 100, 30)}).empty());
  CHECK(texts_of({turned_word("๙๖.๘๓%", 90, 100, 100, 30)}).empty());
  CHECK(texts_of({turned_word("2568", 90, 100, 100, 30)}) == "2568");
}
