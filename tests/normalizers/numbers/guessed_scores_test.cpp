#include "normalizers/numbers/guessed_scores.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using prongsai::Guess;
using prongsai::ScorePlace;

TEST_CASE("Guesses of one value are one candidate, guesses that are no score are none",
          "[normalizers][numbers]") {
  struct Row {
    std::vector<Guess> guesses;
    ScorePlace place;
    std::string candidates;
  };
  const auto row = GENERATE(values<Row>({
      {{}, {}, ""},
      {{{"๙๓.๘๐", 0.9}}, {}, "93.80 0.9; "},
      {{{"๙๓.๘", 0.5}, {"๙๓.๘๐", 0.25}, {"๙๘.๘๐", 0.125}}, {}, "93.80 0.75; 98.80 0.125; "},
      {{{"๙๘.๘๐", 0.25}, {"๙๓.๘", 0.25}, {"๙๓.๘๐", 0.25}}, {}, "93.80 0.5; 98.80 0.25; "},
      {{{"(๙๓.๘๐)", 0.5}, {"i๙", 0.5}}, {}, "93.80 0.5; "},
      {{{"๙๙.๖;", 0.5}}, {}, "99.60 0.5; "},
      {{{"๙๘.๕๐/๙๗.๒๐", 0.5}, {"๙๓.๕๐/๙๗.๒๐", 0.25}, {"๙๘/๗", 0.25}},
       {0, 2},
       "98.50 0.5; 93.50 0.25; "},
      {{{"๙๘.๕๐/๙๗.๒๐", 0.5}, {"๙๓.๕๐/๙๗.๒๐", 0.25}}, {1, 2}, "97.20 0.75; "},
  }));
  std::string candidates;
  for (const auto& [value, likelihood] : prongsai::candidates_of(row.guesses, row.place)) {
    std::string number = std::to_string(likelihood);
    number.erase(number.find_last_not_of('0') + 1);
    candidates += to_string(value) + " " + number + "; ";
  }
  CHECK(candidates == row.candidates);
}
