#pragma once

#include <string_view>
#include <vector>

#include "model/hundredths.h"

namespace prongsai {

// Every score that the printed characters become when one of their digits is taken for another:
// "87.5" may have been 07.5 .. 97.5, 80.5 .. 89.5, 87.0 .. 87.9. Numbers over 100 are none. Where
// `raw` is no number by itself, `value` is taken as if printed with two decimals.
[[nodiscard]] std::vector<Hundredths> one_digit_misreads(std::string_view raw, Hundredths value);

}  // namespace prongsai
