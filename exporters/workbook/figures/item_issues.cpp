#include "exporters/workbook/figures/item_issues.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace prongsai {
namespace {

void add(ItemIssue& issue, const Report& report, const ItemResult<Score>& item, Hundredths score) {
  if (issue.text.empty()) issue.text = item.text.value;
  issue.lowest = issue.scored == 0 ? score : std::min(issue.lowest, score);
  ++issue.scored;
  issue.sum += compared(item.score).value_or(score).value;
  if (score >= follow_up_threshold(item.code.instrument)) return;
  ++issue.below;
  ++issue.covered[static_cast<std::size_t>(plan_cover(report, item))];
}

}  // namespace

std::vector<ItemIssue> item_issues(const Results& results) {
  std::map<std::pair<FiscalYear, ItemCode>, ItemIssue> found;
  for (const AgencyResult& result : results.agencies) {
    const Report& report = *result.report;
    if (!result.counted || !report.fiscal_year) continue;
    for (const auto& item : report.items) {
      const std::optional<Hundredths> score = follow_up_score(item);
      if (!score) continue;
      ItemIssue& issue = found[{*report.fiscal_year, item.code}];
      issue.year = *report.fiscal_year;
      issue.code = item.code;
      issue.indicator = item.indicator;
      add(issue, report, item, *score);
    }
  }
  std::vector<ItemIssue> issues;
  for (auto& [place, issue] : found) issues.push_back(std::move(issue));
  std::stable_sort(issues.begin(), issues.end(), [](const ItemIssue& a, const ItemIssue& b) {
    return std::tie(b.year, b.below, a.code) < std::tie(a.year, a.below, b.code);
  });
  return issues;
}

}  // namespace prongsai
