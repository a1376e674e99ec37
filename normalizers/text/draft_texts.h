#pragma once

#include <string>

#include "model/record.h"

namespace prongsai {

// Calls look(text, field) for every text of a draft that is more than a name or number: items'
// texts, groups and analyses, plans, limitations. `field` is its place as findings give it:
// "item:i10.text", "plan:3.measure".
template <typename Look>
void for_each_text(Draft& draft, Look look) {
  for (auto& item : draft.items) {
    const std::string where = "item:" + to_string(item.code);
    look(item.text, where + ".text");
    if (item.analysis) look(*item.analysis, where + ".analysis");
  }
  for (std::size_t i = 0; i < draft.plans.size(); ++i) {
    auto& plan = draft.plans[i];
    const std::string where = "plan:" + std::to_string(i + 1);
    look(plan.measure, where + ".measure");
    look(plan.finding, where + ".finding");
    for (Text& step : plan.steps) look(step, where + ".steps");
    for (Text& unit : plan.responsible) look(unit, where + ".responsible");
  }
  for (std::size_t i = 0; i < draft.limitations.size(); ++i) {
    look(draft.limitations[i], "limitation:" + std::to_string(i + 1));
  }
}

}  // namespace prongsai
