#include "exporters/workbook/figures/past_scores.h"

#include <map>
#include <set>

namespace prongsai {
namespace {

std::vector<std::string> all_scopes() {
  std::vector<std::string> scopes{"overall", "IIT", "EIT", "OIT"};
  for (int number = 1; number <= 10; ++number) scopes.push_back(std::to_string(number));
  return scopes;
}

using ByYear = std::map<FiscalYear, PastScore>;

void add(ByYear& years, const AgencyResult& result, const std::string& scope, FiscalYear year,
         const Score& score, bool own_year) {
  if (!score.value) return;
  const auto known = years.find(year);
  if (known != years.end() && known->second.own_year && !own_year) return;
  years[year] = {&result, scope, year, &score, own_year};
}

// `own` are one agency's records, oldest year first, so that later looks back replace older ones.
ByYear years_of(const std::vector<const AgencyResult*>& own, const std::string& scope) {
  ByYear years;
  for (const AgencyResult* result : own) {
    const Report& report = *result->report;
    const Score* score = find_scope(report, scope);
    if (score != nullptr && report.fiscal_year) {
      add(years, *result, scope, *report.fiscal_year, *score, true);
    }
    for (const auto& entry : report.history) {
      if (entry.scope == scope) add(years, *result, scope, entry.year, entry.score, false);
    }
  }
  return years;
}

void append(std::vector<PastScore>& scores, ByYear years, const Results& results) {
  if (years.size() < 2) return;
  const PastScore* before = nullptr;
  for (auto& [year, score] : years) {
    if (before != nullptr) {
      score.first = false;
      score.yardstick =
          yardstick_between(results.options.frameworks, before->year, year, score.scope);
      if (before->year.buddhist_era + 1 == year.buddhist_era) {
        score.change = Hundredths{compared(*score.score)->value - compared(*before->score)->value};
        score.change_in_doubt = is_in_doubt(*score.score) || is_in_doubt(*before->score);
      }
    }
    scores.push_back(score);
    before = &score;
  }
}

}  // namespace

std::vector<PastScore> past_scores(const Results& results) {
  std::vector<std::string> keys;  // in the order of the results
  std::map<std::string, std::vector<const AgencyResult*>> agencies;
  for (const AgencyResult& result : results.agencies) {
    if (!result.counted) continue;
    std::vector<const AgencyResult*>& own = agencies[result.key];
    if (own.empty()) keys.push_back(result.key);
    own.push_back(&result);
  }
  std::vector<PastScore> scores;
  for (const std::string& key : keys) {
    for (const std::string& scope : all_scopes()) {
      append(scores, years_of(agencies.at(key), scope), results);
    }
  }
  return scores;
}

}  // namespace prongsai
