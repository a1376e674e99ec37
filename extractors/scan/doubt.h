#pragma once

#include <string>
#include <vector>

#include "extractors/scan/recognizer.h"

namespace prongsai {

// One reading of the pixels of a number.
struct NumberReading {
  std::string text;               // without spaces
  double confidence = 0;          // of the character that is least sure
  std::vector<Glimpse> glimpses;  // without spaces
};

[[nodiscard]] NumberReading number_reading(std::vector<Glimpse> glimpses);

// True where the readings differ, the reading is in no form that numbers have, or a character may
// as well be another.
[[nodiscard]] bool is_doubtful(const NumberReading& numerals, const NumberReading& text);

// What the printed number may be, likeliest first, from the reading of the model of numbers, that
// of the model of text, and further ones of the first model from changed pixels.
[[nodiscard]] std::vector<Guess> weigh(const NumberReading& numerals, const NumberReading& text,
                                       const std::vector<NumberReading>& repeated);

}  // namespace prongsai
