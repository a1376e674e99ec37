#include "normalizers/proof/plan_copies.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "normalizers/proof/choices.h"
#include "normalizers/proof/sums.h"

namespace prongsai {
namespace {

Finding copies_differ(const std::string& field, const Score& of_item, const Score& of_plan) {
  const std::string one = to_string(*of_item.value);
  const std::string two = to_string(*of_plan.value);
  return {Severity::kReview,
          "copies-differ",
          field,
          of_plan.origin.page,
          "คะแนนในตารางรายข้อคือ " + one + " แต่ในตารางแผนคือ " + two,
          "the item table has " + one + ", the plan table " + two};
}

// Calls `use(item field, plan's score)` for every score of a plan that has an item and a value.
template <typename PlanOf, typename Use>
void for_scores(PlanOf& plan, Use use) {
  if (!plan.item) return;
  const std::string field = item_field(*plan.item);
  if (plan.score.value) use(field, plan.score);
  if (plan.part1 && plan.part1->value) use(field + kPart1Suffix, *plan.part1);
  if (plan.part2 && plan.part2->value) use(field + kPart2Suffix, *plan.part2);
}

// A print that is not sure joins the item's own ones as a further witness.
void lend(const Readings& from, Readings& to) {
  if (to.empty()) {
    to = from;
    return;
  }
  std::copy_if(from.begin(), from.end(), std::back_inserter(to),
               [](const Reading& reading) { return !is_certain(reading); });
}

void lend(const std::optional<Readings>& from, std::optional<Readings>& to) {
  if (!from || from->empty()) return;
  if (!to) to.emplace();
  lend(*from, *to);
}

bool is_sure(const Score& score) {
  return score.status == Status::kVerified || score.status == Status::kRepaired;
}

}  // namespace

void lend_plan_readings(Draft& draft) {
  for (const auto& plan : draft.plans) {
    if (!plan.item) continue;
    const auto item =
        std::find_if(draft.items.begin(), draft.items.end(),
                     [&](const auto& candidate) { return candidate.code == *plan.item; });
    if (item == draft.items.end()) continue;
    lend(plan.score, item->score);
    lend(plan.part1, item->part1);
    lend(plan.part2, item->part2);
  }
}

void compare_plans(const Report& report, Evidence& evidence, Findings& findings) {
  for (const auto& plan : report.plans) {
    for_scores(plan, [&](const std::string& field, const Score& score) {
      const int slot = evidence.find(field);
      if (slot < 0 || evidence.at(slot).score->value == score.value) return;
      // What a recogniser read was weighed together with the item's own prints.
      if (score.origin.method == Method::kOcr) return;
      // A computed score contradicts through the parts it is computed from.
      if (!evidence.at(slot).halves.empty()) return;
      if (evidence.at(slot).copies_agree) {
        findings.push_back(copies_differ(field, *evidence.at(slot).score, score));
      }
      evidence.at(slot).copies_agree = false;
    });
  }
}

void settle_plans(const Evidence& evidence, Report& report) {
  for (auto& plan : report.plans) {
    for_scores(plan, [&](const std::string& field, Score& score) {
      const int slot = evidence.find(field);
      if (slot < 0) return;
      const Score& of_item = *evidence.at(slot).score;
      if (of_item.value != score.value) {
        const bool misread = score.origin.method == Method::kOcr && is_sure(of_item);
        score.status = misread ? Status::kRepaired : Status::kConflict;
        if (misread) score.value = of_item.value;
        return;
      }
      score.status = of_item.status;
      score.checks = of_item.checks;
    });
  }
}

}  // namespace prongsai
