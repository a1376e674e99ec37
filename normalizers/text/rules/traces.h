#pragma once

#include <string_view>

#include "normalizers/text/rule.h"

namespace prongsai {

// Everything that a text shows of Trace, in one pass over its bytes: nearly every line shows
// nothing and is spared all rules, and a damaged one is spared all but its own. A rule must not
// find anything in a text that shows none of its traces; the other way round says nothing.
[[nodiscard]] Traces traces_of(std::string_view text);

// Marks that Unicode puts in an order of its own, beyond those that other rules move: combining
// accents and ฺ.
[[nodiscard]] constexpr bool is_ordered_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || c == 0x0E3A;
}

}  // namespace prongsai
