#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/origin.h"

namespace prongsai {

// A part of a word read from a scan: a number with the recogniser's guesses, likeliest first, or
// what stands between numbers, without any.
struct WordPart {
  std::string text;
  std::vector<Guess> guesses = {};
};

// The guesses for a whole word: each number's first with all others' first, then each other guess
// of one number in its place. Likelihoods multiply. A number that something odd is glued to is
// halved (may_hide_digit). Empty where no part has guesses.
[[nodiscard]] std::vector<Guess> guesses_of(const std::vector<WordPart>& parts);

// True where what is glued to a number, on a scan, may itself be a digit that was not read: `๙๙.๖;`
// was ๙๙.๖๖ under a whitened rule and `๙๓.๘d` was ๙๓.๘๐, while both models agreed on the digits
// before. Brackets, %, quotes, signs, an item's letter before ("i๑๐") and words of two letters or
// more ("คะแนน๙๓.๘๐") are nothing odd.
[[nodiscard]] bool may_hide_digit(std::string_view before, std::string_view after);

}  // namespace prongsai
