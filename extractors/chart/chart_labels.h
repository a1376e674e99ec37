#pragma once

#include <string_view>
#include <vector>

#include "model/chart.h"
#include "model/record.h"

namespace prongsai {

// What the number at a mark may be, likeliest first.
[[nodiscard]] std::vector<Candidate> values_read(const Numeral& label);

// Decimals printed: "96.83" has two, "97" none.
[[nodiscard]] int decimals_of(std::string_view number);

// How far a label may be from what it rounds, in hundredths: 0 for two decimals.
[[nodiscard]] int rounding_of(const Numeral& label);

// "๘๙" among numbers with two decimals: read without what stands behind its point.
[[nodiscard]] bool lost_decimals(const Chart& chart, const Numeral& label, const Reading& reading);

// "๖.๑๑" of pixels among numbers of two digits, 96.11 before, where no drawing says that it is so
// little: read without the digit that it begins with.
[[nodiscard]] bool lost_tens(const Chart& chart, const ChartMark& mark, const Reading& reading);

// Read from pixels within its bar while most others of the chart stand outside: a web page's number
// that found no room, outlined against the bar, whose digits are filled up ("96.93" as 96.98).
[[nodiscard]] bool stands_alone_inside(const Chart& chart, const ChartMark& mark);

// A number that its bar contradicts: either may be wrong.
inline constexpr double kContradicted = 0.5;

// The guesses that the drawing allows, likelier for it. Where it allows none, all stay in doubt.
// False then.
bool weigh_by_drawing(const ValueRange& drawn, std::vector<Candidate>& candidates);

}  // namespace prongsai
