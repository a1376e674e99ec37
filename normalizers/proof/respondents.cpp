#include "normalizers/proof/respondents.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>

#include "normalizers/proof/answer_grid.h"
#include "normalizers/proof/sums.h"

namespace prongsai {
namespace {

constexpr int kHundredths = 10'001;  // scores there are
constexpr int kNoGridCost = 4'605;   // 1 report in 100 does not keep to the scale

// The samples that are asked of agencies are of 30 to 400 people (docs/proof.md); 1 agency in 20
// has more answers. Spread over 600 numbers instead of 400, each of them is 30 times less likely.
constexpr int kUsualRespondents = 400;
constexpr int kLargeSampleCost = 3'400;

int log_cost(int n) { return static_cast<int>(std::lround(1000 * std::log(n))); }

// How much a score tells of n: there are n x 100 / step + 1 scores that n people can give.
const std::array<int, kHundredths + 1>& log_costs() {
  static const std::array<int, kHundredths + 1> costs = [] {
    std::array<int, kHundredths + 1> table{};
    for (int n = 1; n <= kHundredths; ++n) table[static_cast<std::size_t>(n)] = log_cost(n);
    return table;
  }();
  return costs;
}

int scores_of(int respondents, int step) {
  return std::min(respondents * (100 / step) + 1, kHundredths);
}

// 100.00 and 0.00 are on every grid and common on all of them.
bool tells(Hundredths score) { return score != kFullScore && score != Hundredths{0}; }

void add_slot(const std::string& field, int step, const Evidence& evidence, AnswerPart& part) {
  const int slot = evidence.place(field);
  if (slot < 0 || !evidence.at(slot).halves.empty()) return;
  part.slots.push_back(slot);
  part.steps.push_back(step);
}

}  // namespace

std::vector<AnswerPart> answer_parts(const Framework& framework, const Evidence& evidence) {
  const int step = step_of(framework.answer_scale);
  if (step == 0) return {};
  AnswerPart iit{"IIT", {}, {}, true};
  AnswerPart eit{"EIT", {}, {}, true};
  AnswerPart part1{std::string("EIT") + kPart1Suffix, {}, {}, true};
  AnswerPart part2{std::string("EIT") + kPart2Suffix, {}, {}, true};
  for (const FrameworkItem& item : framework.items) {
    const std::string field = item_field(item.code);
    const int mine = item.yes_no ? 100 : step;
    if (item.code.instrument == Instrument::kIit) add_slot(field, mine, evidence, iit);
    if (item.code.instrument != Instrument::kEit) continue;
    if (framework.eit_parts) {
      add_slot(field + kPart1Suffix, mine, evidence, part1);
      add_slot(field + kPart2Suffix, mine, evidence, part2);
    } else {
      add_slot(field, mine, evidence, eit);
    }
  }
  const bool even = static_cast<int>(framework.answer_scale.size()) == 100 / step + 1;
  std::vector<AnswerPart> parts;
  for (AnswerPart* part : {&iit, &eit, &part1, &part2}) {
    part->even_scale = even;
    if (!part->slots.empty()) parts.push_back(std::move(*part));
  }
  return parts;
}

RespondentFit::RespondentFit(const AnswerPart& part, const Evidence& evidence)
    : misfits_(kMostRespondents + 1, 0) {
  for (std::size_t i = 0; i < part.slots.size() && witnesses_.size() < 64; ++i) {
    const Slot& slot = evidence.at(part.slots[i]);
    if (!slot.known() || slot.unsettled || !tells(*slot.score->value)) continue;
    const std::uint64_t bit = std::uint64_t{1} << witnesses_.size();
    witnesses_.push_back({part.slots[i], part.steps[i]});
    for (int n = 1; n <= kMostRespondents; ++n) {
      if (!on_grid(*slot.score->value, part.steps[i], n)) {
        misfits_[static_cast<std::size_t>(n)] |= bit;
      }
    }
  }
}

std::vector<RespondentCount> RespondentFit::likely_counts(int misfit, int margin,
                                                          int left_out) const {
  std::map<int, int> by_step;  // witnesses
  std::uint64_t looked_at = 0;
  for (std::size_t i = 0; i < witnesses_.size(); ++i) {
    if (witnesses_[i].slot == left_out) continue;
    looked_at |= std::uint64_t{1} << i;
    ++by_step[witnesses_[i].step];
  }
  int best = std::popcount(looked_at) * log_costs()[kHundredths] + kNoGridCost;
  std::vector<RespondentCount> result = {{0, best, 0}};
  for (int n = 1; n <= kMostRespondents; ++n) {
    const int misfits = std::popcount(misfits_[static_cast<std::size_t>(n)] & looked_at);
    int cost = misfit * misfits + (n > kUsualRespondents ? kLargeSampleCost : 0);
    if (cost > best + margin) continue;
    for (const auto& [step, count] : by_step) {
      cost += count * log_costs()[static_cast<std::size_t>(scores_of(n, step))];
    }
    if (cost > best + margin) continue;
    result.push_back({n, cost, misfits});
    best = std::min(best, cost);
  }
  std::erase_if(result, [&](const RespondentCount& count) { return count.cost > best + margin; });
  std::stable_sort(
      result.begin(), result.end(),
      [](const RespondentCount& a, const RespondentCount& b) { return a.cost < b.cost; });
  for (RespondentCount& count : result) count.cost -= best;
  return result;
}

}  // namespace prongsai
