#include "exporters/workbook/figures/results.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "exporters/text/thai_order.h"
#include "exporters/workbook/figures/ranks.h"

namespace prongsai {
namespace {

std::string key_of(const Agency& agency) {
  if (agency.code) return *agency.code;
  return agency.name + '\n' + agency.district.value_or("") + '\n' + agency.province.value_or("");
}

AgencyResult result_of(const InputOutcome& input, std::size_t index, const Results& results) {
  const Report& report = input.reports[index];
  AgencyResult result;
  result.report = &report;
  result.input = &input;
  result.index = index;
  result.key = key_of(report.agency);
  result.overall = compared(report.overall.score);
  result.doubtful = report.overall.score.status == Status::kConflict;
  result.gap = level_gap(report, results.options.frameworks);
  result.followed = follow_up(report);
  return result;
}

void sort_in_thai(std::vector<AgencyResult>& agencies) {
  using Key = std::tuple<std::string, std::string, std::string, int>;
  std::vector<std::pair<Key, AgencyResult>> keyed;
  for (AgencyResult& result : agencies) {
    const Agency& agency = result.report->agency;
    const int year = result.report->fiscal_year ? result.report->fiscal_year->buddhist_era : 0;
    Key key{thai_sort_key(agency.province.value_or("")),
            thai_sort_key(agency.district.value_or("")), thai_sort_key(agency.name), year};
    keyed.emplace_back(std::move(key), std::move(result));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  agencies.clear();
  for (auto& [key, result] : keyed) agencies.push_back(std::move(result));
}

// An agency's own report says more than a sheet of results, and that more than a line of a table.
int fullness(const Report& report) {
  switch (report.document_type) {
    case DocumentType::kAnalysisReport:
      return 3;
    case DocumentType::kResultSheet:
      return 2;
    case DocumentType::kLeagueTable:
      return 1;
    default:
      return 0;
  }
}

using AgencyYear = std::pair<std::string, int>;

AgencyYear agency_year(const AgencyResult& result) {
  const auto& year = result.report->fiscal_year;
  return {result.key, year ? year->buddhist_era : 0};
}

// One record an agency and year counts: the fullest, of equal ones the first. A record of another
// programme is no result of ITA's and never counts.
void choose_counted(std::vector<AgencyResult>& agencies) {
  std::map<AgencyYear, AgencyResult*> fullest;
  for (AgencyResult& result : agencies) {
    result.counted = false;
    if (result.report->document_type == DocumentType::kOtherProgramme) continue;
    AgencyResult*& best = fullest[agency_year(result)];
    if (best == nullptr || fullness(*result.report) > fullness(*best->report)) best = &result;
  }
  for (auto& [place, result] : fullest) result->counted = true;
}

// What the agency itself says of the year before counts where that year's record is not there.
// Nothing where a person has to look at it first.
std::optional<Hundredths> year_before(const AgencyResult& result,
                                      const std::map<AgencyYear, const AgencyResult*>& counted) {
  const int before = result.report->fiscal_year->buddhist_era - 1;
  const auto found = counted.find({result.key, before});
  if (found != counted.end() && found->second->overall) {
    if (is_in_doubt(found->second->report->overall.score)) return {};
    return found->second->overall;
  }
  for (const auto& entry : result.report->history) {
    if (entry.scope != "overall" || entry.year.buddhist_era != before) continue;
    return is_in_doubt(entry.score) ? std::nullopt : compared(entry.score);
  }
  return {};
}

void find_changes(std::vector<AgencyResult>& agencies) {
  std::map<AgencyYear, const AgencyResult*> counted;
  for (const AgencyResult& result : agencies) {
    if (result.counted) counted[agency_year(result)] = &result;
  }
  for (AgencyResult& result : agencies) {
    if (!result.counted || !result.overall || !result.report->fiscal_year) continue;
    if (is_in_doubt(result.report->overall.score)) continue;
    const std::optional<Hundredths> before = year_before(result, counted);
    if (before) result.change = Hundredths{result.overall->value - before->value};
  }
}

// The name alone where it is the only one; else with its district, then with its province.
void label_agencies(std::vector<AgencyResult>& agencies) {
  std::map<std::string, std::set<std::string>> by_name;
  for (const AgencyResult& result : agencies)
    by_name[result.report->agency.name].insert(result.key);
  for (AgencyResult& result : agencies) {
    const Agency& agency = result.report->agency;
    result.label = agency.name;
    if (by_name[agency.name].size() < 2) continue;
    std::string where = agency.district.value_or("");
    if (agency.province) where += (where.empty() ? "" : ", ") + *agency.province;
    if (!where.empty()) result.label += " (" + where + ')';
  }
}

}  // namespace

Results gather_results(const RunResult& run, const WorkbookOptions& options) {
  Results results;
  results.run = &run;
  results.options = options;
  results.words = Words(options.language);
  std::set<std::string> provinces;
  for (const InputOutcome& input : run.inputs) {
    for (std::size_t i = 0; i < input.reports.size(); ++i) {
      if (input.reports[i].document_type == DocumentType::kNotIta) continue;
      results.agencies.push_back(result_of(input, i, results));
      if (input.reports[i].agency.province) provinces.insert(*input.reports[i].agency.province);
    }
  }
  results.one_province = provinces.size() <= 1;
  sort_in_thai(results.agencies);
  choose_counted(results.agencies);
  rank(results.agencies);
  find_changes(results.agencies);
  label_agencies(results.agencies);
  return results;
}

const Score* find_scope(const Report& report, const std::string& scope) {
  if (scope == "overall") return &report.overall.score;
  for (const auto& result : report.instruments) {
    if (name(result.code) == scope) return &result.score;
  }
  for (const auto& result : report.indicators) {
    if (std::to_string(result.number) == scope) return &result.score;
  }
  return nullptr;
}

}  // namespace prongsai
