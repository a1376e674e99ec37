#include "proof/true_records.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "normalizers/proof/sums.h"

namespace prongsai::bench {
namespace {

using nlohmann::json;

// Scores have two decimals, so that the nearest hundredth of the double is the number itself.
void add(const std::string& field, const json& score, Simulated& report) {
  if (!score.is_object() || !score.contains("value") || score["value"].is_null()) return;
  const auto value = Hundredths{static_cast<int>(std::lround(score["value"].get<double>() * 100))};
  report.exact[field] = static_cast<Exact>(value.value) / 100;
  report.prints.push_back({field, value, thai(value), false, false});
}

void add_with_parts(const std::string& field, const json& result, Simulated& report) {
  if (result.contains("part1")) {
    add(field + kPart1Suffix, result["part1"], report);
    add(field + kPart2Suffix, result["part2"], report);
  } else {
    add(field, result["score"], report);
  }
}

Simulated report_of(const json& record) {
  Simulated report;
  add("overall", record["overall"]["score"], report);
  for (const json& result : record["instruments"]) {
    add_with_parts("instrument:" + result["code"].get<std::string>(), result, report);
  }
  for (const json& result : record["indicators"]) {
    add(indicator_field(result["number"]), result["score"], report);
  }
  for (const json& result : record["items"]) {
    add_with_parts("item:" + result["code"].get<std::string>(), result, report);
  }
  report.level = record["overall"]["level"].is_null() ? "" : record["overall"]["level"];
  return report;
}

}  // namespace

std::vector<Simulated> load_true_records(const std::filesystem::path& folder, FiscalYear year) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().string().ends_with(".truth.json")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Simulated> reports;
  for (const auto& file : files) {
    std::ifstream in(file);
    json records = json::parse(in);
    if (!records.is_array()) records = json::array({records});
    for (const json& record : records) {
      if (record["document_type"] != "analysis-report") continue;
      if (record["fiscal_year"] != year.buddhist_era) continue;
      reports.push_back(report_of(record));
    }
  }
  return reports;
}

}  // namespace prongsai::bench
