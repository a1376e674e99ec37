#include "extractors/chart/look_again.h"

#include <catch2/catch.hpp>
#include <string>

using namespace prongsai;

namespace {

constexpr Points kHigh = 4;

Word word(Points x, Points foot, const std::string& text, double likelihood = 1) {
  Word word;
  word.text = text;
  const Points width = 2.2 * static_cast<Points>(text.size());
  word.box = {x, foot - kHigh, x + width, foot};
  word.method = Method::kOcr;
  word.guesses = {{text, likelihood}};
  return word;
}

// Sees `text` wherever it looks, with so many of four looks.
struct Eye {
  std::string text;
  int agreeing = 4;
  int times = 0;
  double likelihood = 0.97;
  Rect place = {};

  LookAtNumber look() {
    return [this](const Rect& at, const std::vector<Rect>&, NumberForm) {
      ++times;
      place = at;
      NumberVotes votes;
      votes.looks = 4;
      votes.agreeing = text.empty() ? 0 : agreeing;
      if (!text.empty()) votes.guesses = {{text, likelihood}};
      return votes;
    };
  }
};

std::vector<std::string> texts(const std::vector<Word>& words) {
  std::vector<std::string> all;
  for (const Word& word : words) all.push_back(word.text);
  return all;
}

// Three columns; the second one's number is as given.
Chart columns(const std::optional<Word>& second) {
  Chart chart;
  for (int i = 0; i < 3; ++i) {
    ChartMark mark;
    mark.box = {20.0 + 30 * i, 20, 40.0 + 30 * i, 100};
    mark.drawn = ValueRange{{7900}, {8200}};
    if (i != 1) {
      const Word own = word(24.5 + 30 * i, 18, "80.10");
      mark.label = Numeral{own.text, {1, own.box, Method::kOcr}, own.guesses};
    } else if (second) {
      mark.label = Numeral{second->text, {1, second->box, Method::kOcr}, second->guesses};
    }
    chart.marks.push_back(mark);
  }
  return chart;
}

}  // namespace

TEST_CASE("Two pieces of a number among numbers with decimals become one", "[extractors][chart]") {
  Eye eye{"86.63"};
  std::vector<Word> words{word(0, 10, "88.37"), word(20, 12, "83.49"), word(40, 11, "86"),
                          word(46, 11, "63")};
  mend_numbers(eye.look(), words);
  CHECK(texts(words) == std::vector<std::string>{"88.37", "83.49", "86.63"});
  CHECK(words[2].box.x1 == Approx(50.4));
  CHECK(words[2].guesses.front().likelihood > 0.99);  // both looks say so
}

TEST_CASE("Pieces that were sure make no sure number where looks differ", "[extractors][chart]") {
  Eye eye{"86.63", 2};
  eye.likelihood = 0.6;
  std::vector<Word> words{word(0, 10, "88.37"), word(20, 12, "83.49"), word(40, 11, "86"),
                          word(46, 11, "63")};
  mend_numbers(eye.look(), words);
  CHECK(words[2].text == "86.63");
  CHECK(words[2].guesses.front().likelihood == 0.6);
}

TEST_CASE("Years and numbers of an axis are not taken for pieces", "[extractors][chart]") {
  Eye eye{"25.66"};
  std::vector<Word> words{word(0, 10, "88.37"), word(20, 12, "83.49"), word(40, 50, "2566"),
                          word(0, 30, "75")};
  mend_numbers(eye.look(), words);
  CHECK(texts(words) == std::vector<std::string>{"88.37", "83.49", "2566", "75"});
  CHECK(eye.times == 0);
}

TEST_CASE("A number among years that is none is read again as a year", "[extractors][chart]") {
  Eye eye{"2566"};
  std::vector<Word> words{word(0, 50, "2565"), word(30, 50, "3566"), word(60, 50, "2567")};
  mend_numbers(eye.look(), words);
  CHECK(words[1].text == "2566");
  CHECK(eye.times == 1);
}

TEST_CASE("A bar's number that is missing is looked for where the others stand",
          "[extractors][chart]") {
  Eye eye{"81.55"};
  std::vector<Word> words{word(24.5, 18, "80.10"), word(84.5, 18, "80.10")};
  REQUIRE(look_again(eye.look(), {columns(std::nullopt)}, words));
  REQUIRE(words.size() == 3);
  CHECK(words[2].text == "81.55");
  CHECK(words[2].box.y1 == Approx(18));
  CHECK(words[2].box.centre().x == Approx(60));
  CHECK(words[2].guesses.front().likelihood < 0.99);  // one look alone
}

TEST_CASE("What the drawing does not allow, or too few looks see, is not taken",
          "[extractors][chart]") {
  Eye other{"91.55"};
  std::vector<Word> words{word(24.5, 18, "80.10"), word(84.5, 18, "80.10")};
  CHECK_FALSE(look_again(other.look(), {columns(std::nullopt)}, words));
  Eye unsure{"81.55", 2};
  CHECK_FALSE(look_again(unsure.look(), {columns(std::nullopt)}, words));
  CHECK(words.size() == 2);
}

TEST_CASE("A number without its decimals is read again, with both of its pieces",
          "[extractors][chart]") {
  const Word piece = word(54.5, 18, "81", 0.5);
  Eye eye{"81.55", 3};
  std::vector<Word> words{word(24.5, 18, "80.10"), piece, word(84.5, 18, "80.10")};
  REQUIRE(look_again(eye.look(), {columns(piece)}, words));
  REQUIRE(words.size() == 3);
  CHECK(words[1].text == "81.55");
}

TEST_CASE("Where first and second look differ neither is sure", "[extractors][chart]") {
  const Word read = word(54.5, 18, "81.56", 0.8);
  std::vector<Word> words{word(24.5, 18, "80.10"), read, word(84.5, 18, "80.10")};
  Eye eye{"81.55", 4};
  REQUIRE(look_again(eye.look(), {columns(read)}, words));
  REQUIRE(words[1].guesses.size() == 2);
  CHECK(words[1].guesses[0].likelihood <= 0.5);
  CHECK(words[1].guesses[1].text == "81.56");
}

TEST_CASE("What is as it should be is not looked at again", "[extractors][chart]") {
  Eye eye{"99.99"};
  const Word fine = word(54.5, 18, "81.55");
  std::vector<Word> words{word(24.5, 18, "80.10"), fine, word(84.5, 18, "80.10")};
  CHECK_FALSE(look_again(eye.look(), {columns(fine)}, words));
  CHECK(eye.times == 0);
}

TEST_CASE("Numbers read as one word are parted, and sure where each is seen again",
          "[extractors][chart]") {
  Eye eye{"84.54"};
  std::vector<Word> words{word(0, 10, "87.5984.54")};
  mend_numbers(eye.look(), words);
  REQUIRE(texts(words) == std::vector<std::string>{"87.59", "84.54"});
  CHECK(words[0].guesses.front().likelihood < 0.99);  // seen as another number
  CHECK(words[1].guesses.front().likelihood > 0.99);
  CHECK(words[1].box.x0 == Approx(words[0].box.x1));
  for (const char* other : {"87.59", "87.59845", "87.5900.54", "2566", "12.345.678"}) {
    std::vector<Word> whole{word(0, 10, other)};
    Eye blind;
    mend_numbers(blind.look(), whole);
    CHECK(texts(whole) == std::vector<std::string>{other});
  }
}
