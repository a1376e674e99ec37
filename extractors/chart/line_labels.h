#pragma once

#include <vector>

#include "extractors/chart/look_again.h"
#include "extractors/chart/number_views.h"
#include "model/chart.h"
#include "model/page.h"

namespace prongsai {

// Numbers among whose ink there is that of a line or a dot stay in doubt: it took ink of their
// digits with it, or hid it from all looks alike. Two models and every look saw 86.61 for 86.81.
// True where there are any.
bool doubt_crossed(const NumberSight& clear, const GreyImage& lines, std::vector<Word>& words);

// Looks for the numbers of points of line charts that have none, or one that is not what their
// heights say, beside them, in a view that is clear of lines and areas.
// What is read there and is what the height of a point beside it says replaces words or is added
// to them; true where anything did. `lines`: what was taken out of the view, 255; where it ran
// through a number, that is in doubt. `look` looks at the same view.
[[nodiscard]] bool look_at_lines(const NumberSight& clear, const GreyImage& lines,
                                 const LookAtNumber& look, const std::vector<Chart>& charts,
                                 std::vector<Word>& words);

}  // namespace prongsai
