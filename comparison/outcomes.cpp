#include "comparison/outcomes.h"

#include <algorithm>
#include <string>

#include "comparison/identity.h"

namespace prongsai {
namespace {

std::optional<Hundredths> compared(const Score& score) {
  return score.used ? score.used : score.value;
}

std::optional<Hundredths> item_score(const Report& report, ItemCode code) {
  const auto found = std::find_if(report.items.begin(), report.items.end(),
                                  [&](const auto& item) { return item.code == code; });
  return found == report.items.end() ? std::nullopt : compared(found->score);
}

std::optional<Hundredths> indicator_score(const Report& report, int number) {
  const auto found = std::find_if(report.indicators.begin(), report.indicators.end(),
                                  [&](const auto& entry) { return entry.number == number; });
  return found == report.indicators.end() ? std::nullopt : compared(found->score);
}

std::optional<int> indicator_of(const Report& report, const Plan<Score>& plan) {
  if (plan.indicator || !plan.item) return plan.indicator;
  const auto found = std::find_if(report.items.begin(), report.items.end(),
                                  [&](const auto& item) { return item.code == *plan.item; });
  if (found == report.items.end() || found->indicator == 0) return std::nullopt;
  return found->indicator;
}

std::optional<ItemCode> same_item(const std::vector<ItemPair>& crosswalk, FiscalYear from,
                                  ItemCode item, FiscalYear to) {
  for (const ItemPair& pair : crosswalk) {
    if (pair.from == from && pair.item == item && pair.to == to) return pair.same;
    if (pair.to == from && pair.same == item && pair.from == to) return pair.item;
  }
  return std::nullopt;
}

}  // namespace

Outcomes::Outcomes(const std::vector<JoinedAgency>& joined, const std::vector<ItemPair>& crosswalk)
    : joined_(joined), crosswalk_(crosswalk) {
  std::vector<AgencyIdentity> identities;
  for (const JoinedAgency& agency : joined) {
    identities.push_back(identity_of(agency.report.agency));
  }
  groups_ = group_identities(identities);
  for (std::size_t i = 0; i < joined.size(); ++i) {
    const auto& year = joined[i].report.fiscal_year;
    if (year) by_group_.emplace(std::pair(groups_[i], *year), i);
  }
}

const Report* Outcomes::later(std::size_t agency, FiscalYear year) const {
  const auto found = by_group_.find({groups_[agency], year});
  return found == by_group_.end() ? nullptr : &joined_[found->second].report;
}

void Outcomes::add(FollowUpRow& row, std::size_t agency, const Plan<Score>& plan) const {
  const Report& report = joined_[agency].report;
  if (!report.fiscal_year) return;
  const FiscalYear next{report.fiscal_year->buddhist_era + 1};
  const FiscalYear year = report.plan_year.value_or(next);
  const Report* after = year > *report.fiscal_year ? later(agency, year) : nullptr;
  if (after == nullptr) return;
  if (plan.item) {
    const auto same = same_item(crosswalk_, *report.fiscal_year, *plan.item, year);
    const auto before_score = item_score(report, *plan.item);
    const auto after_score = same ? item_score(*after, *same) : std::nullopt;
    if (before_score && after_score) {
      row.compared = to_string(*plan.item);
      if (*same != *plan.item) row.compared += " → " + to_string(*same);
      row.before = before_score;
      row.after = after_score;
      return;
    }
  }
  const auto indicator = indicator_of(report, plan);
  if (!indicator) return;
  const auto before_score = indicator_score(report, *indicator);
  const auto after_score = indicator_score(*after, *indicator);
  if (!before_score || !after_score) return;
  row.compared = "ตช." + std::to_string(*indicator);
  row.before = before_score;
  row.after = after_score;
}

}  // namespace prongsai
