#include "exporters/workbook/figures/ranks.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include "exporters/workbook/figures/results.h"

namespace prongsai {
namespace {

using Group = std::vector<AgencyResult*>;

void rank_group(Group& group, std::optional<int> AgencyResult::*rank) {
  std::stable_sort(group.begin(), group.end(), [](const AgencyResult* a, const AgencyResult* b) {
    return *a->overall > *b->overall;
  });
  for (std::size_t i = 0; i < group.size(); ++i) {
    const bool shared = i > 0 && group[i]->overall == group[i - 1]->overall;
    group[i]->*rank = shared ? group[i - 1]->*rank : std::optional<int>(static_cast<int>(i) + 1);
  }
}

// `group_of` names an agency's group within its year; empty: it has none.
void rank_within(std::vector<AgencyResult>& agencies, std::optional<int> AgencyResult::*rank,
                 const std::function<std::string(const Agency&)>& group_of) {
  std::map<std::pair<int, std::string>, Group> groups;
  for (AgencyResult& result : agencies) {
    if (!result.counted || !result.overall || !result.report->fiscal_year) continue;
    const std::string group = group_of(result.report->agency);
    if (group.empty()) continue;
    groups[{result.report->fiscal_year->buddhist_era, group}].push_back(&result);
  }
  for (auto& [place, group] : groups) rank_group(group, rank);
}

}  // namespace

void rank(std::vector<AgencyResult>& agencies) {
  rank_within(agencies, &AgencyResult::rank_in_province,
              [](const Agency& agency) { return agency.province.value_or(""); });
  rank_within(agencies, &AgencyResult::rank_in_district, [](const Agency& agency) {
    return agency.district ? agency.province.value_or("") + '\n' + *agency.district : "";
  });
  rank_within(agencies, &AgencyResult::rank_in_kind, [](const Agency& agency) {
    return agency.kind.empty() ? "" : agency.province.value_or("") + '\n' + agency.kind;
  });
}

}  // namespace prongsai
