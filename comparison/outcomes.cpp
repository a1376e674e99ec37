#include "comparison/outcomes.h"

#include <algorithm>
#include <string>

#include "comparison/identity.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

// Titles name the year they are of: "รายงานผลการดำเนินงานประจำปี พ.ศ. 2567" is the same a year later.
std::string title_key(const std::string& title) {
  std::string key = phrase_key(title);
  for (std::size_t at = 0; at + 4 <= key.size();) {
    const bool year =
        key.compare(at, 2, "25") == 0 && is_digit(key[at + 2]) && is_digit(key[at + 3]);
    if (year) {
      key.erase(at, 4);
    } else {
      ++at;
    }
  }
  return key;
}

std::string title_of(const Report& report, ItemCode code) {
  const auto found = std::find_if(report.items.begin(), report.items.end(),
                                  [&](const auto& item) { return item.code == code; });
  return found == report.items.end() ? std::string() : title_key(found->text.value);
}

// An unverified pair is none unless both documents print the same title themselves.
bool holds(const ItemPair& pair, const Report& before, const Report& after) {
  if (pair.certainty != Certainty::kUnverified) return true;
  const bool forward = pair.from == before.fiscal_year;
  const std::string title = title_of(before, forward ? pair.item : pair.same);
  return !title.empty() && title == title_of(after, forward ? pair.same : pair.item);
}

std::optional<ItemCode> same_item(const std::vector<ItemPair>& crosswalk, const Report& before,
                                  ItemCode item, const Report& after) {
  const auto& from = before.fiscal_year;
  const auto& to = after.fiscal_year;
  for (const ItemPair& pair : crosswalk) {
    const bool forward = pair.from == from && pair.item == item && pair.to == to;
    const bool back = pair.to == from && pair.same == item && pair.from == to;
    if ((forward || back) && holds(pair, before, after)) return forward ? pair.same : pair.item;
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
    const auto same = same_item(crosswalk_, report, *plan.item, *after);
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
