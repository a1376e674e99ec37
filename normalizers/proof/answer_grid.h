#pragma once

#include <vector>

#include "model/hundredths.h"
#include "normalizers/proof/interval.h"

namespace prongsai {

// A score of an IIT or EIT item is a mean over the answers of n respondents, so it is a whole
// number of steps out of n: of 23 people on a scale of 0, 20, .. 100 it is 20 k / 23, printed half
// up.

// The distance of the answers of `scale`; the greatest common one where they are not evenly spaced.
// 0: the scale is not known.
[[nodiscard]] int step_of(const std::vector<int>& scale);

// The score nearest to `score` that `respondents` people can give in steps of `step`.
// (35.65, 20, 23) is 35.65; (36.65, 20, 23) is 36.52.
[[nodiscard]] Hundredths nearest_on_grid(Hundredths score, int step, int respondents);

[[nodiscard]] inline bool on_grid(Hundredths score, int step, int respondents) {
  return nearest_on_grid(score, step, respondents) == score;
}

// The number behind a score that is on the grid: 35.65 of 23 people is 35.6521...
[[nodiscard]] Interval grid_point(Hundredths score, int step, int respondents);

}  // namespace prongsai
