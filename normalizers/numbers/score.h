#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/hundredths.h"

namespace prongsai {

// The number that the whole text is, in Thai or ASCII digits, at most two decimals, at most 100:
// "๙๖.๘๓", " 100.00 ", "87.5", "0", "50". Nothing for anything else: "101", "96.835", "๙๖,๘๓",
// "96.8 3".
[[nodiscard]] std::optional<Hundredths> parse_score(std::string_view text);

// A number found inside a text.
struct FoundScore {
  Hundredths value;
  std::size_t offset = 0;  // of its first byte
  std::size_t length = 0;  // in bytes
};

// All numbers with a decimal point ("๙๖.๘๓", "87.5") between 0 and 100 in a text, in order. A
// number that is part of a longer one ("2568.5", "1.2.3", a list number "๑.") is none. The digits
// of one number may mix scripts.
[[nodiscard]] std::vector<FoundScore> find_scores(std::string_view text);

}  // namespace prongsai
