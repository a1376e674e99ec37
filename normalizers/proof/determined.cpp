#include "normalizers/proof/determined.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace prongsai {
namespace {

constexpr int kMostLookedAt = 10;

// The sums of which a slot is a term, computed or not.
std::vector<Sum> sums_with(int index, const std::vector<Sum>& sums) {
  std::vector<Sum> mine;
  std::copy_if(sums.begin(), sums.end(), std::back_inserter(mine), [&](const Sum& sum) {
    return std::any_of(sum.terms.begin(), sum.terms.end(),
                       [&](const Term& term) { return term.slot == index; });
  });
  return mine;
}

std::optional<Hundredths> only_value(int index, const std::vector<Sum>& sums, const GridProof& grid,
                                     const Evidence& evidence) {
  std::optional<Hundredths> only;
  for (int value = 0; value <= kFullScore.value; ++value) {
    const Hundredths score{value};
    if (!evidence.at(index).allows(score) || grid.excludes(index, score)) continue;
    const Interval meaning = grid.meaning(index, score);
    const bool fits = std::all_of(sums.begin(), sums.end(), [&](const Sum& sum) {
      return can_hold(sum, evidence, index, meaning);
    });
    if (!fits) continue;
    if (only) return std::nullopt;
    only = score;
  }
  return only;
}

}  // namespace

std::map<std::string, Hundredths> determined_values(const Framework& framework, Trust trust,
                                                    const GridProof& grid, Evidence& evidence) {
  std::map<std::string, Hundredths> determined;
  int looked_at = 0;
  for (std::size_t i = 0; i < evidence.slots().size() && looked_at < kMostLookedAt; ++i) {
    Slot& slot = evidence.slots()[i];
    if (slot.known() || slot.field.starts_with("plan:") || slot.field.starts_with("history:")) {
      continue;
    }
    ++looked_at;
    slot.score->value = Hundredths{0};  // so that sums are made with it
    const auto index = static_cast<int>(i);
    const std::vector<Sum> sums = sums_with(index, make_sums(evidence, framework, trust));
    if (!sums.empty()) {
      if (const auto only = only_value(index, sums, grid, evidence)) {
        determined.emplace(slot.field, *only);
      }
    }
    slot.score->value.reset();
  }
  return determined;
}

}  // namespace prongsai
