#include "normalizers/proof/points.h"

#include <algorithm>
#include <vector>

#include "normalizers/proof/sums.h"

namespace prongsai {
namespace {

void settle(Slot& slot, const std::optional<Interval>& indicators) {
  std::vector<Hundredths> fitting;
  const auto first = static_cast<int>(slot.meaning.low / kUnit);
  const auto last = static_cast<int>(slot.meaning.high / kUnit) + 1;
  for (int value = first; value <= std::min(last, kFullScore.value); ++value) {
    const Interval meaning = rounded(Hundredths{value});
    if (intersect(meaning, slot.meaning) && (!indicators || intersect(meaning, *indicators))) {
      fitting.push_back(Hundredths{value});
    }
  }
  if (fitting.size() == 1) slot.score->value = fitting.front();
  slot.several_fit = fitting.size() > 1;
}

}  // namespace

void settle_points(const Framework& framework, Evidence& evidence) {
  for (const FrameworkInstrument& instrument : framework.instruments) {
    const std::string field = instrument_field(instrument.code);
    const auto indicators = mean_of_indicators(evidence, framework, instrument.code);
    if (const int slot = evidence.find(field); slot >= 0 && evidence.at(slot).only_points) {
      settle(evidence.at(slot), indicators);
    }
    for (const char* suffix : {kPart1Suffix, kPart2Suffix}) {
      const int slot = evidence.find(field + suffix);
      if (slot >= 0 && evidence.at(slot).only_points) settle(evidence.at(slot), std::nullopt);
    }
  }
}

}  // namespace prongsai
