#include "extractors/ocr/doubt.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "normalizers/text/utf8.h"

using prongsai::DigitsInUse;
using prongsai::Glimpse;
using prongsai::Guess;
using prongsai::is_doubtful;
using prongsai::number_reading;
using prongsai::NumberReading;
using prongsai::weigh;

namespace {

NumberReading reading(const std::string& text) {
  std::vector<Glimpse> glimpses;
  for (const char32_t c : prongsai::to_code_points(text)) {
    Glimpse glimpse;
    glimpse.text = prongsai::to_utf8(std::u32string(1, c));
    glimpse.confidence = 0.99;
    glimpses.push_back(glimpse);
  }
  return number_reading(glimpses);
}

DigitsInUse thai_page() {
  DigitsInUse digits;
  for (int i = 0; i < 40; ++i) digits.add("๕");
  return digits;
}

double sum(const std::vector<Guess>& guesses) {
  return std::accumulate(guesses.begin(), guesses.end(), 0.0,
                         [](double all, const Guess& guess) { return all + guess.likelihood; });
}

}  // namespace

TEST_CASE("A number that both models read alike has one guess, and that is nearly sure",
          "[extractors][scan]") {
  const auto guesses = weigh(reading("๙๓.๘๐"), reading("๙๓. ๘๐"), {}, {});
  REQUIRE(guesses.size() == 1);
  CHECK(guesses[0].text == "๙๓.๘๐");
  CHECK(guesses[0].likelihood > 0.999);
}

TEST_CASE("Where the models differ both readings are guesses, and none is sure",
          "[extractors][scan]") {
  const NumberReading numerals = reading("๙๓.๘๐");
  const NumberReading text = reading("๙๗.๘๐");
  REQUIRE(is_doubtful(numerals, text));
  const auto guesses = weigh(numerals, text, {reading("๙๓.๘๐")}, {});
  REQUIRE(guesses.size() == 2);
  CHECK(guesses[0].text == "๙๓.๘๐");
  CHECK(guesses[1].text == "๙๗.๘๐");
  CHECK(guesses[0].likelihood < 0.99);
  CHECK(sum(guesses) <= Approx(1));
}

TEST_CASE("A character that may be another one makes the number doubtful, and gives a guess",
          "[extractors][scan]") {
  NumberReading numerals = reading("๙๓.๘๐");
  numerals.glimpses[1].others = {{"๗", 0.6}};
  REQUIRE(is_doubtful(numerals, reading("๙๓.๘๐")));
  const auto guesses = weigh(numerals, reading("๙๓.๘๐"), {}, {});
  REQUIRE(guesses.size() == 2);
  CHECK(guesses[0].text == "๙๓.๘๐");
  CHECK(guesses[0].likelihood < 0.99);
  CHECK(guesses[1].text == "๙๗.๘๐");
}

TEST_CASE("No guess is likelier than the first", "[extractors][scan]") {
  const auto guesses = weigh(reading("๘๗๘.๓๐"), reading("๘๘.๓๐"), {reading("๘๘๘.๓๐")}, {});
  for (const Guess& guess : guesses) CHECK(guess.likelihood <= guesses.front().likelihood);
  CHECK(sum(guesses) <= Approx(1));
}

TEST_CASE("A digit among words is what the model of words says, scores are the other's",
          "[extractors][scan]") {
  CHECK(weigh(reading("9"), reading("๑"), {reading("9")}, thai_page())[0].text == "๑");
  CHECK(weigh(reading("๙๓.๘๐"), reading("๕๓.๘๐"), {reading("๕๓.๐๐")}, thai_page())[0].text ==
        "๙๓.๘๐");
}

TEST_CASE("A score in digits that the page does not use gives way to one in those it uses",
          "[extractors][scan]") {
  CHECK(weigh(reading("93.80"), reading("๙๓.๙๐"), {}, thai_page())[0].text == "๙๓.๙๐");
}

TEST_CASE("A score below one is no code", "[extractors][scan]") {
  CHECK(weigh(reading("o.๓๔"), reading("๐.๓๔"), {}, {})[0].text == "๐.๓๔");
}

TEST_CASE("What no model reads as a number has no guesses", "[extractors][scan]") {
  CHECK(weigh(reading("ieT"), reading("คะแนน"), {}, {}).empty());
}

TEST_CASE("A reading in a form that no score has does not beat one that is a score",
          "[extractors][scan]") {
  struct Row {
    std::string numerals;  // and so is the repeated reading
    std::string text;
    std::string first;
  };
  for (const Row& row : {
           Row{"56..57", "56.57", "56.57"},
           Row{"๗๓.๐๐๘", "๗๓.๐๘", "๗๓.๐๘"},
           Row{"๐๐.๓๔", "๐.๓๔", "๐.๓๔"},
           Row{"๘๑๐๐.๐๐", "๑๐๐.๐๐", "๑๐๐.๐๐"},
           Row{"๙๓.๘๐", "๑,๐๐๐.๐๐", "๙๓.๘๐"},
           Row{"๙๓.๘๐", "๙๗.๘๐", "๙๓.๘๐"},
       }) {
    CAPTURE(row.numerals, row.text);
    const auto guesses =
        weigh(reading(row.numerals), reading(row.text), {reading(row.numerals)}, {});
    REQUIRE(guesses.size() == 2);
    CHECK(guesses[0].text == row.first);
    CHECK(guesses[0].likelihood < 0.99);
    CHECK(sum(guesses) <= Approx(1));
  }
}

TEST_CASE("What both models read stays, in whatever form", "[extractors][scan]") {
  NumberReading time = reading("07.00");
  time.glimpses[0].others = {{"9", 0.3}};
  CHECK(weigh(time, reading("07.00"), {reading("07.00")}, {})[0].text == "07.00");
}
