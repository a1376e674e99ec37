#pragma once

#include <cstddef>
#include <vector>

#include "model/origin.h"
#include "model/record.h"

namespace prongsai {

// Which of a text's numbers is meant.
struct ScorePlace {
  std::size_t index = 0;
  std::size_t count = 1;  // numbers in the text
};

// The scores that guesses stand for, likeliest first, where the text they are guesses of has
// `place.count` of them. A guess that is no number, or has another count of numbers, gives none;
// two guesses of one value ("๙๓.๘" and "๙๓.๘๐") are one candidate.
[[nodiscard]] std::vector<Candidate> candidates_of(const std::vector<Guess>& guesses,
                                                   ScorePlace place = {});

}  // namespace prongsai
