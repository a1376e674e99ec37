#include "normalizers/proof/interval.h"

#include <algorithm>

namespace prongsai {
namespace {

constexpr std::int64_t kHalf = kUnit / 2;
constexpr std::int64_t kTop = kFullScore.value * kUnit + 1;

Interval within_scale(std::int64_t low, std::int64_t high) {
  return {std::max<std::int64_t>(low, 0), std::min(high, kTop)};
}

}  // namespace

Interval rounded(Hundredths score) {
  const std::int64_t middle = score.value * kUnit;
  return within_scale(middle - kHalf, middle + kHalf);
}

Interval exact(Hundredths score) {
  const std::int64_t middle = score.value * kUnit;
  return {middle, middle + 1};
}

Interval from_points(Hundredths points, int weight) {
  const std::int64_t middle = points.value * kUnit * 100;
  return within_scale((middle - kHalf * 100) / weight, (middle + kHalf * 100) / weight);
}

}  // namespace prongsai
