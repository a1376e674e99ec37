#pragma once

#include <vector>

#include "model/record.h"

namespace prongsai {

// A value that a printed number may have, and what it costs to believe it: -1000 ln(likelihood).
struct Choice {
  Hundredths value;
  int cost = 0;
  bool operator==(const Choice&) const = default;
};

// Costs of the same scale.
inline constexpr int kOtherCopyCost = 16'118;  // 1 in 10,000,000: one print read as anything at all

// True if what was read is what is printed: one candidate, from a text layer or a transcript.
[[nodiscard]] bool is_certain(const Reading& reading);

// True if no report prints a number like this: "๐๐๐.๐๐", "09.80"; not "0.80".
[[nodiscard]] bool has_odd_form(const Reading& reading);

// What one print may stand for, cheapest first: its candidates and, of a recogniser, what its
// characters become when a digit is taken for another, lost or doubled, or the point is lost. The
// candidates cost what their likelihoods say; such misreads share the likelihood that they leave
// over, and cost at most what they do where the recogniser gives no candidates. Empty: a certain
// print that is no number.
[[nodiscard]] std::vector<Choice> choices_of(const Reading& reading);

// What several prints of one number may stand for together, cheapest first (that one costs
// nothing).
[[nodiscard]] std::vector<Choice> choices_of(const Readings& readings);

}  // namespace prongsai
