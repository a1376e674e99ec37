#pragma once

#include <functional>
#include <vector>

#include "extractors/chart/number_views.h"
#include "model/chart.h"
#include "model/page.h"

namespace prongsai {

// Reads the number at a place, in points, leaving out what stands at others.
using LookAtNumber =
    std::function<NumberVotes(const Rect& place, const std::vector<Rect>& others, NumberForm form)>;

// `sight` and `numerals` must live as long as it.
[[nodiscard]] LookAtNumber look_with(const NumberSight& sight, Recognizer& numerals);

// Reads again what was read in pieces or in no form that the drawing's numbers have: "86" and "63"
// side by side, "9794" among numbers with two decimals, "3566" among years. Words that prove to be
// one number become one.
void mend_numbers(const LookAtNumber& look, std::vector<Word>& words);

// Reads again the numbers of marks that are not what their drawing says, have fewer decimals than
// those beside them or were not found where those beside them stand. What comes of it replaces
// words or is added to them; true where anything did.
[[nodiscard]] bool look_again(const LookAtNumber& look, const std::vector<Chart>& charts,
                              std::vector<Word>& words);

}  // namespace prongsai
