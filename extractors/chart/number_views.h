#pragma once

#include <string_view>
#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "model/geometry.h"
#include "model/origin.h"

namespace prongsai {

// A drawing as its numbers are looked at a second time: nothing taken away but the areas that it is
// written on.
struct NumberSight {
  GreyImage contrast;  // of each pixel with what it lies on, 0 to 255
  Rect place;          // of the picture, in points
};

// What a number may be: of two decimals, or a year of these decades, "2566", "๒๕๖๘".
enum class NumberForm { kScore, kYear };
[[nodiscard]] bool is_year(std::string_view text);

// What several looks at one number make of it.
struct NumberVotes {
  std::vector<Guess> guesses;  // in the form asked for, those seen most often first; may be none
  int looks = 0;
  int agreeing = 0;  // looks that saw the first
};

// Reads the number at `place`, in points, with the model of numbers in several renderings: enlarged
// with rounder or straighter curves, with the paler pixels darker, with more or less around it.
// `others`: where other words stand, which are left out. Nothing where there is hardly any ink.
[[nodiscard]] NumberVotes look_at_number(const NumberSight& sight, const Rect& place,
                                         const std::vector<Rect>& others, NumberForm form,
                                         Recognizer& numerals);

}  // namespace prongsai
