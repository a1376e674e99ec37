#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/ocr/recognizer.h"

namespace prongsai {

// One reading of the pixels of a number.
struct NumberReading {
  std::string text;               // without spaces
  double confidence = 0;          // of the character that is least sure
  std::vector<Glimpse> glimpses;  // without spaces
  bool was_marked = false;        // a stamp or a stroke was taken off it: ink may be lost
};

// Which digits a page is printed in, Thai or ASCII, counted as they are seen. Most pages keep to
// one kind; a single one of the other kind is more likely misread (๒ as 3) than printed.
class DigitsInUse {
 public:
  // A character; nothing where it is no digit.
  void add(std::string_view character);
  // True where `text` has a digit of the kind that the page does not use.
  [[nodiscard]] bool is_foreign(std::string_view text) const;

 private:
  int thai_ = 0;
  int ascii_ = 0;
};

[[nodiscard]] NumberReading number_reading(std::vector<Glimpse> glimpses);

// True where the readings differ, the reading is in no form that numbers have, a character may as
// well be another, or something was taken off it.
[[nodiscard]] bool is_doubtful(const NumberReading& numerals, const NumberReading& text);

// True where both readings and a repeated one are the same number: a further one would tell
// nothing new.
[[nodiscard]] bool is_settled(const NumberReading& numerals, const NumberReading& text,
                              const NumberReading& repeated);

// What the printed number may be, likeliest first, from the reading of the model of numbers, that
// of the model of text, and further ones of the first model from changed pixels.
[[nodiscard]] std::vector<Guess> weigh(const NumberReading& numerals, const NumberReading& text,
                                       const std::vector<NumberReading>& repeated,
                                       const DigitsInUse& digits);

}  // namespace prongsai
