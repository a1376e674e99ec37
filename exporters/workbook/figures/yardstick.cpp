#include "exporters/workbook/figures/yardstick.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace prongsai {
namespace {

bool in_scope(const FrameworkItem& item, const std::string& scope) {
  return scope == "overall" || scope == name(item.code.instrument) ||
         scope == std::to_string(item.indicator);
}

struct ScopeItem {
  ItemCode code;
  int indicator = 0;
  std::string_view text;
  bool operator==(const ScopeItem&) const = default;
};

std::vector<ScopeItem> items_of(const Framework& framework, const std::string& scope) {
  std::vector<ScopeItem> items;
  for (const FrameworkItem& item : framework.items) {
    if (in_scope(item, scope)) items.push_back({item.code, item.indicator, item.text});
  }
  return items;
}

bool of_instrument(const std::vector<ScopeItem>& items, Instrument instrument) {
  return std::any_of(items.begin(), items.end(),
                     [&](const ScopeItem& item) { return item.code.instrument == instrument; });
}

std::vector<int> weights(const Framework& framework) {
  std::vector<int> weights;
  for (const FrameworkInstrument& instrument : framework.instruments) {
    weights.push_back(instrument.weight);
  }
  return weights;
}

bool measured_alike(const Framework& a, const Framework& b, const std::vector<ScopeItem>& items,
                    const std::string& scope) {
  if (scope == "overall" && weights(a) != weights(b)) return false;
  if (of_instrument(items, Instrument::kEit) && a.eit_parts != b.eit_parts) return false;
  if (of_instrument(items, Instrument::kOit)) {
    return a.oit_aggregation == b.oit_aggregation && a.oit_values == b.oit_values;
  }
  return a.answer_scale == b.answer_scale;
}

}  // namespace

Yardstick yardstick_between(const std::map<FiscalYear, Framework>* frameworks, FiscalYear before,
                            FiscalYear year, const std::string& scope) {
  if (frameworks == nullptr) return Yardstick::kUnknown;
  const auto a = frameworks->find(before);
  const auto b = frameworks->find(year);
  if (a == frameworks->end() || b == frameworks->end()) return Yardstick::kUnknown;
  const std::vector<ScopeItem> items_before = items_of(a->second, scope);
  const std::vector<ScopeItem> items = items_of(b->second, scope);
  if (items_before.empty() || items.empty()) return Yardstick::kUnknown;
  if (items_before != items) return Yardstick::kChanged;
  return measured_alike(a->second, b->second, items, scope) ? Yardstick::kSame
                                                            : Yardstick::kChanged;
}

}  // namespace prongsai
