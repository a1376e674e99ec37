#pragma once

#include <cstdint>

#include "model/hundredths.h"

namespace prongsai {

// What a printed number says of the number behind it: somewhere in [low, high). All of the proof's
// arithmetic is in these whole units, 12,000 to a hundredth, so that halves of a hundredth and
// points out of 15, 30 and 40 divide without a rest.
struct Interval {
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool operator==(const Interval&) const = default;
};

inline constexpr std::int64_t kUnit = 12'000;

// A rounded score: 93.80 is [93.795, 93.805). No score is over 100: 100.00 is [99.995, 100]; the
// smallest unit above 100 makes that end belong to it.
[[nodiscard]] Interval rounded(Hundredths score);

// A score that only a few values can have (OIT items): 50.00 is 50 and nothing else.
[[nodiscard]] Interval exact(Hundredths score);

// Points out of `weight`, as the score they stand for: 27.50 out of 30 is [91.65, 91.683..).
[[nodiscard]] Interval from_points(Hundredths points, int weight);

[[nodiscard]] constexpr bool intersect(const Interval& a, const Interval& b) {
  return a.low < b.high && b.low < a.high;
}

// numerator / denominator to the nearest whole number, halves up; both at least 0.
[[nodiscard]] constexpr std::int64_t half_up(std::int64_t numerator, std::int64_t denominator) {
  return (2 * numerator + denominator) / (2 * denominator);
}

}  // namespace prongsai
