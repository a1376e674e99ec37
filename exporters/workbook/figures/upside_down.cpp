#include "exporters/workbook/figures/upside_down.h"

#include <map>

#include "exporters/workbook/figures/follow_up.h"

namespace prongsai {
namespace {

constexpr Hundredths kFarBelow{3000};

}  // namespace

std::optional<ItemCode> read_upside_down(const Report& report, const Framework& framework) {
  std::map<ItemCode, Hundredths> scores;
  for (const auto& item : report.items) {
    if (const auto score = follow_up_score(item)) scores[item.code] = *score;
  }
  std::optional<ItemCode> found;
  for (const auto& [code, score] : scores) {
    const FrameworkItem* item = find_item(framework, code);
    if (item == nullptr || item->negative || code.instrument == Instrument::kOit) continue;
    const auto far_above = [&, code = code, score = score](int step) {
      const ItemCode neighbour{code.instrument, code.number + step};
      const FrameworkItem* known = find_item(framework, neighbour);
      const auto other = scores.find(neighbour);
      return known != nullptr && known->negative && other != scores.end() &&
             other->second.value - score.value >= kFarBelow.value;
    };
    if (!far_above(-1) || !far_above(1)) continue;
    if (found) return std::nullopt;
    found = code;
  }
  return found;
}

}  // namespace prongsai
