#include "normalizers/proof/choices.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "normalizers/proof/digit_confusions.h"
#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

std::optional<int> cost_of(const std::vector<Choice>& choices, int value) {
  const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) {
    return choice.value == Hundredths{value};
  });
  return found == choices.end() ? std::nullopt : std::optional<int>(found->cost);
}

TEST_CASE("a sound text layer leaves no choice", "[normalizers][proof]") {
  CHECK(is_certain(print("๙๓.๘๐")));
  CHECK(choices_of(print("๙๓.๘๐")) == std::vector<Choice>{{Hundredths{9380}, 0}});
  CHECK(choices_of(print("๙X.๘๐")).empty());
}

TEST_CASE("what a recogniser read may have been printed otherwise", "[normalizers][proof]") {
  struct Row {
    const char* raw;
    int best;
    int other;
    std::optional<int> cost;
  };
  for (const Row& row : {
           Row{"๙๓.๘๐", 9380, 9780, digit_cost(DigitScript::kThai, 7, 3)},  // ๗ read as ๓
           Row{"93.80", 9380, 9580, digit_cost(DigitScript::kArabic, 5, 3)},
           Row{"๙๓.๘๐", 9380, 9320, 11'513},         // ๘ for ๒: unheard of
           Row{"๙๓.๘๐", 9380, 9870, std::nullopt},   // two digits
           Row{"๙.๘๐", 980, 9080, kLostDigitCost},   // ๙๐.๘๐
           Row{"๙๓๓.๘๐", 9380, 9330, std::nullopt},  // ๓ doubled; 93.30 would take two
           Row{"๙๓๘๐", 9380, 9380, 0},               // the point is lost
           Row{"๑๐๐๐๐", 10000, 10000, 0}, Row{"๑๐๐๑๐.๐๐", 10000, 10000, 0},
           Row{"๙o.๘๓", 9083, 9083, 0},
           Row{"๐๐๐.๐๐", 10000, 0, std::nullopt},  // reports print 0.00
       }) {
    CAPTURE(row.raw, row.other);
    const std::vector<Choice> choices = choices_of(scans({row.raw}).front());
    REQUIRE_FALSE(choices.empty());
    CHECK(choices.front().value == Hundredths{row.best});
    CHECK(choices.front().cost == 0);
    if (row.cost || row.other != 0) CHECK(cost_of(choices, row.other) == row.cost);
  }
}

Reading recognised(const char* raw, std::vector<Candidate> candidates) {
  Reading reading = scans({raw}).front();
  reading.candidates = std::move(candidates);
  return reading;
}

TEST_CASE("a recogniser's own candidates cost what it says of them", "[normalizers][proof]") {
  const auto choices = choices_of(recognised(
      "๙๓.๘๐", {{Hundredths{9380}, 0.7}, {Hundredths{9580}, 0.2}, {Hundredths{9320}, 0.05}}));
  CHECK(choices[0] == Choice{Hundredths{9380}, 0});
  CHECK(choices[1] == Choice{Hundredths{9580}, 1252});  // ln(0.7 / 0.2)
  CHECK(choices[2] == Choice{Hundredths{9320}, 2639});
  // What it does not name shares the 0.05 that are left: ๗ read as ๓ has a good part of them.
  const auto lost = cost_of(choices, 9780);
  REQUIRE(lost);
  CHECK(*lost > 2639);
  CHECK(*lost < digit_cost(DigitScript::kThai, 7, 3));
}

TEST_CASE("a recogniser that is too sure is not believed more than misreads are known to happen",
          "[normalizers][proof]") {
  const int known = digit_cost(DigitScript::kThai, 7, 3);
  for (const auto& candidates : std::vector<std::vector<Candidate>>{
           {{Hundredths{9380}, 1}},
           {{Hundredths{9380}, 0.9999}},
           {{Hundredths{9380}, 0.999999}, {Hundredths{9780}, 0.000001}}}) {
    const auto choices = choices_of(recognised("๙๓.๘๐", candidates));
    CHECK(choices.front() == Choice{Hundredths{9380}, 0});
    CHECK(cost_of(choices, 9780) == known);
  }
}

TEST_CASE("candidates count where the characters are no number", "[normalizers][proof]") {
  const auto choices = choices_of(
      recognised("๙ฒ.๘๐", {{Hundredths{9780}, 0.5}, {Hundredths{9380}, 0.3}}));
  CHECK(choices[0] == Choice{Hundredths{9780}, 0});
  CHECK(choices[1] == Choice{Hundredths{9380}, 511});
  CHECK(cost_of(choices, 9580));  // a misread of the best one
}

TEST_CASE("several prints of a number are read together", "[normalizers][proof]") {
  const std::vector<Choice> choices = choices_of(scans({"๙๑.๓๘", "๙๑.๓๙"}));
  // ๙ is often read as ๘, ๘ seldom as ๙
  CHECK(choices.front().value == Hundredths{9139});
  CHECK(cost_of(choices, 9138) ==
        digit_cost(DigitScript::kThai, 8, 9) - digit_cost(DigitScript::kThai, 9, 8));
}

}  // namespace
}  // namespace prongsai
