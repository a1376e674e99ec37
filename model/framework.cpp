#include "model/framework.h"

#include <algorithm>

namespace prongsai {

const FrameworkItem* find_item(const Framework& framework, ItemCode code) {
  const auto found = std::find_if(framework.items.begin(), framework.items.end(),
                                  [&](const FrameworkItem& item) { return item.code == code; });
  return found == framework.items.end() ? nullptr : &*found;
}

const FrameworkIndicator* find_indicator(const Framework& framework, int number) {
  const auto found =
      std::find_if(framework.indicators.begin(), framework.indicators.end(),
                   [&](const FrameworkIndicator& indicator) { return indicator.number == number; });
  return found == framework.indicators.end() ? nullptr : &*found;
}

}  // namespace prongsai
