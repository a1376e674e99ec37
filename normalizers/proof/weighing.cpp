#include "normalizers/proof/weighing.h"

#include <algorithm>
#include <numeric>

namespace prongsai {
namespace {

// Computed scores as the scores they are computed from: no rounding is counted twice.
std::vector<Share> expanded(const std::vector<Share>& shares, const Evidence& evidence) {
  std::vector<Share> result;
  for (const Share& share : shares) {
    const std::vector<int>& halves = evidence.at(share.slot).halves;
    for (const int half : halves) {
      result.push_back({half, share.numerator, share.denominator * 2});
    }
    if (halves.empty()) result.push_back(share);
  }
  return result;
}

std::int64_t common_denominator(const std::vector<Share>& shares) {
  std::int64_t common = 1;
  for (const Share& share : shares) common = std::lcm(common, share.denominator);
  return common;
}

void add_terms(const std::vector<Share>& shares, std::int64_t scale, Sum& sum) {
  for (const Share& share : shares) {
    sum.terms.push_back({share.slot, share.numerator * (scale / share.denominator)});
  }
}

}  // namespace

std::vector<Share> mean(const std::vector<std::vector<Share>>& parts) {
  std::vector<Share> result;
  for (const std::vector<Share>& part : parts) {
    for (const Share& share : part) {
      result.push_back({share.slot, share.numerator,
                        share.denominator * static_cast<std::int64_t>(parts.size())});
    }
  }
  return result;
}

std::optional<Sum> weigh(const std::string& id, int total, const std::vector<Share>& shares,
                         const Evidence& evidence) {
  const auto unknown = [](const Share& share) { return share.slot < 0; };
  if (total < 0 || shares.empty() || std::any_of(shares.begin(), shares.end(), unknown)) {
    return std::nullopt;
  }
  const std::vector<Share> inputs = expanded(shares, evidence);
  const std::vector<Share> totals = expanded({{total, 1, 1}}, evidence);
  const std::int64_t scale = std::lcm(common_denominator(inputs), common_denominator(totals));
  Sum sum;
  sum.total = total;
  add_terms(totals, -scale, sum);
  add_terms(inputs, scale, sum);
  std::int64_t expected = 0;
  for (const Share& share : inputs) {
    expected +=
        evidence.at(share.slot).score->value->value * share.numerator * (scale / share.denominator);
    sum.check.inputs.push_back(evidence.at(share.slot).field);
  }
  sum.check.id = id;
  if (evidence.at(total).halves.empty()) sum.check.printed = evidence.at(total).score->value;
  sum.check.expected = Hundredths{static_cast<int>(half_up(expected, scale))};
  sum.check.holds = can_hold(sum, evidence);
  return sum;
}

}  // namespace prongsai
