#include "exporters/workbook/figures/lists.h"

#include <algorithm>
#include <set>

#include "exporters/text/thai_order.h"

namespace prongsai {
namespace {

std::vector<std::string> in_thai_order(const std::set<std::string>& texts) {
  std::vector<std::pair<std::string, std::string>> keyed;
  for (const std::string& text : texts) {
    if (!text.empty()) keyed.emplace_back(thai_sort_key(text), text);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::string> sorted;
  for (auto& [key, text] : keyed) sorted.push_back(std::move(text));
  return sorted;
}

// The year's levels by rule, then those met in its records that no rule knows.
std::vector<std::string> levels_of(int year, const std::set<std::string>& met,
                                   const Results& results) {
  std::vector<std::string> levels;
  const auto* frameworks = results.options.frameworks;
  if (frameworks != nullptr && frameworks->contains(FiscalYear{year})) {
    for (const LevelRule& rule : frameworks->at(FiscalYear{year}).levels) {
      levels.push_back(rule.level);
    }
  }
  for (const std::string& level : met) {
    if (std::find(levels.begin(), levels.end(), level) == levels.end()) levels.push_back(level);
  }
  return levels;
}

void gather_texts(const Results& results, Lists& lists) {
  std::set<int, std::greater<>> years;
  std::set<std::string> kinds;
  std::set<std::string> areas;
  std::map<int, std::set<std::string>> levels;
  for (const AgencyResult& result : results.agencies) {
    const Report& report = *result.report;
    kinds.insert(report.agency.kind);
    areas.insert(area_of(results, report));
    if (!report.fiscal_year) continue;
    years.insert(report.fiscal_year->buddhist_era);
    std::set<std::string>& met = levels[report.fiscal_year->buddhist_era];
    if (report.overall.level && result.counted) met.insert(*report.overall.level);
  }
  lists.years.assign(years.begin(), years.end());
  lists.kinds = in_thai_order(kinds);
  lists.areas = in_thai_order(areas);
  for (const auto& [year, met] : levels) lists.levels[year] = levels_of(year, met, results);
}

constexpr const char* kScopes[] = {"overall", "IIT", "EIT", "OIT"};

ListedAgency::Year& year_of(ListedAgency& agency, int year) {
  for (ListedAgency::Year& known : agency.years) {
    if (known.year == year) return known;
  }
  agency.years.push_back({year, {}});
  return agency.years.back();
}

// Looks back of later reports fill what the records of the years leave open, where they are
// certain.
void add_look_back(ListedAgency& agency, const Report& report) {
  for (const auto& entry : report.history) {
    for (std::size_t i = 0; i < std::size(kScopes); ++i) {
      if (entry.scope != kScopes[i] || !entry.score.value || is_in_doubt(entry.score)) continue;
      std::optional<Hundredths>& score = year_of(agency, entry.year.buddhist_era).scores[i];
      if (!score) score = compared(entry.score);
    }
  }
}

void add_own_year(ListedAgency& agency, const Report& report) {
  if (!report.fiscal_year) return;
  const int year = report.fiscal_year->buddhist_era;
  agency.latest_year = std::max(agency.latest_year, year);
  ListedAgency::Year& own = year_of(agency, year);
  for (std::size_t i = 0; i < std::size(kScopes); ++i) {
    const Score* score = find_scope(report, kScopes[i]);
    if (score != nullptr) own.scores[i] = compared(*score);
  }
}

void gather_agencies(const Results& results, Lists& lists) {
  std::map<std::string, std::size_t> places;
  std::vector<std::vector<const Report*>> reports;
  for (const AgencyResult& result : results.agencies) {
    if (!result.counted) continue;
    const auto [place, is_new] = places.try_emplace(result.label, lists.agencies.size());
    if (is_new) {
      lists.agencies.push_back({result.label, row_prefix(*result.report), 0, {}});
      reports.emplace_back();
    }
    reports[place->second].push_back(result.report);
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    ListedAgency& agency = lists.agencies[i];
    for (const Report* report : reports[i]) add_own_year(agency, *report);
    for (auto report = reports[i].rbegin(); report != reports[i].rend(); ++report) {
      add_look_back(agency, **report);
    }
    std::erase_if(agency.years, [](const auto& year) { return !year.scores[0]; });
    std::sort(agency.years.begin(), agency.years.end(),
              [](const auto& a, const auto& b) { return a.year < b.year; });
    const std::size_t extra = agency.years.size() - std::min(agency.years.size(), kShownYears);
    agency.years.erase(agency.years.begin(), agency.years.begin() + static_cast<long>(extra));
  }
}

// The year with the most scores; of equal ones the newest. A single misread year does not decide.
int fullest_year(const Results& results) {
  std::map<int, int> counts;
  for (const AgencyResult& result : results.agencies) {
    if (!result.counted || !result.report->fiscal_year) continue;
    counts[result.report->fiscal_year->buddhist_era] += result.overall ? 1 : 0;
  }
  int best = 0;
  for (const auto& [year, count] : counts) {
    if (best == 0 || count >= counts[best]) best = year;
  }
  return best;
}

template <typename Value>
bool contains(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// The first agency of whose latest year more is known than a line of a table, so that สรุปรายแห่ง has
// something to show; else the first.
std::size_t first_with_items(const Results& results, const Lists& lists) {
  std::set<std::string> telling;
  for (const AgencyResult& result : results.agencies) {
    if (!result.counted || result.report->items.empty() || !result.report->fiscal_year) continue;
    telling.insert(result.label + '|' + std::to_string(result.report->fiscal_year->buddhist_era));
  }
  for (std::size_t i = 0; i < lists.agencies.size(); ++i) {
    const ListedAgency& agency = lists.agencies[i];
    if (telling.count(agency.label + '|' + std::to_string(agency.latest_year)) > 0) return i;
  }
  return 0;
}

}  // namespace

std::string row_prefix(const Report& report) {
  const Agency& agency = report.agency;
  return agency.name + '|' + agency.district.value_or("") + '|' + agency.province.value_or("");
}

std::string area_of(const Results& results, const Report& report) {
  return (results.one_province ? report.agency.district : report.agency.province).value_or("");
}

Lists gather_lists(const Results& results) {
  Lists lists;
  gather_texts(results, lists);
  gather_agencies(results, lists);
  return lists;
}

View choose_view(const Results& results, const Lists& lists) {
  const ChosenView& asked = results.options.view;
  View view;
  view.year = fullest_year(results);
  if (asked.year && contains(lists.years, *asked.year)) view.year = *asked.year;
  if (contains(lists.kinds, asked.kind)) view.kind = asked.kind;
  if (contains(lists.areas, asked.area)) view.area = asked.area;
  view.first_rank = std::max(1, asked.first_rank);
  view.agency = first_with_items(results, lists);
  for (std::size_t i = 0; i < lists.agencies.size(); ++i) {
    if (lists.agencies[i].label == asked.agency) view.agency = i;
  }
  if (asked.agency_year && contains(lists.years, *asked.agency_year)) {
    view.agency_year = *asked.agency_year;
  }
  return view;
}

}  // namespace prongsai
