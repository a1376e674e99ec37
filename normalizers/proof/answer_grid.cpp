#include "normalizers/proof/answer_grid.h"

#include <algorithm>
#include <numeric>

namespace prongsai {
namespace {

std::int64_t nearest_count(Hundredths score, int step, int respondents) {
  return half_up(static_cast<std::int64_t>(score.value) * respondents, step * 100LL);
}

}  // namespace

int step_of(const std::vector<int>& scale) {
  int step = 0;
  for (const int answer : scale) step = std::gcd(step, answer);
  return step;
}

Hundredths nearest_on_grid(Hundredths score, int step, int respondents) {
  const std::int64_t count = nearest_count(score, step, respondents);
  return Hundredths{static_cast<int>(half_up(count * step * 100, respondents))};
}

Interval grid_point(Hundredths score, int step, int respondents) {
  const std::int64_t count = nearest_count(score, step, respondents);
  const std::int64_t low = count * step * 100 * kUnit / respondents;
  return {low, low + 1};
}

}  // namespace prongsai
