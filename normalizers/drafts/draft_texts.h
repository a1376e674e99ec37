#pragma once

#include <string>

#include "model/record.h"

namespace prongsai {

// Calls look(text, field) for every text of a draft that is more than a name or number: items'
// texts, groups and analyses, plans, former measures, strengths, limitations. `field` is its place
// as findings give it: "item:i10.text", "plan:3.measure".
template <typename Look>
void for_each_text(Draft& draft, Look look) {
  for (auto& item : draft.items) {
    const std::string where = "item:" + to_string(item.code);
    look(item.text, where + ".text");
    if (item.analysis) look(*item.analysis, where + ".analysis");
  }
  const auto look_at_plans = [&](auto& plans, const std::string& name) {
    for (std::size_t i = 0; i < plans.size(); ++i) {
      auto& plan = plans[i];
      const std::string where = name + std::to_string(i + 1);
      look(plan.measure, where + ".measure");
      look(plan.finding, where + ".finding");
      for (Text& step : plan.steps) look(step, where + ".steps");
      for (Text& unit : plan.responsible) look(unit, where + ".responsible");
      look(plan.follow_up, where + ".follow_up");
    }
  };
  look_at_plans(draft.plans, "plan:");
  look_at_plans(draft.follow_ups, "follow_up:");
  for (std::size_t i = 0; i < draft.strengths.size(); ++i) {
    look(draft.strengths[i], "strength:" + std::to_string(i + 1));
  }
  for (std::size_t i = 0; i < draft.limitations.size(); ++i) {
    look(draft.limitations[i], "limitation:" + std::to_string(i + 1));
  }
}

}  // namespace prongsai
