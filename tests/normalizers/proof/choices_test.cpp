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

TEST_CASE("several prints of a number are read together", "[normalizers][proof]") {
  const std::vector<Choice> choices = choices_of(scans({"๙๘.๓๗", "๙๘.๗๗"}));
  // ๗ is often read as ๓, ๓ seldom as ๗
  CHECK(choices.front().value == Hundredths{9877});
  CHECK(cost_of(choices, 9837) ==
        digit_cost(DigitScript::kThai, 3, 7) - digit_cost(DigitScript::kThai, 7, 3));
}

}  // namespace
}  // namespace prongsai
