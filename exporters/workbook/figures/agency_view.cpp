#include "exporters/workbook/figures/agency_view.h"

#include <algorithm>

#include "exporters/workbook/formulas.h"

namespace prongsai {
namespace {

bool same_year(const AgencyResult& result, int year) {
  return result.counted && result.report->fiscal_year &&
         result.report->fiscal_year->buddhist_era == year;
}

std::array<std::optional<double>, kMetrics> means(const std::vector<const Report*>& reports) {
  std::array<std::optional<double>, kMetrics> means;
  for (int i = 0; i < kMetrics; ++i) {
    std::vector<std::optional<double>> numbers;
    for (const Report* report : reports) numbers.push_back(number(metric(*report, i)));
    means[static_cast<std::size_t>(i)] = spread(numbers).mean;
  }
  return means;
}

int ranked(const std::vector<const Report*>& reports) {
  return static_cast<int>(std::count_if(reports.begin(), reports.end(), [](const Report* report) {
    return metric(*report, kOverallMetric).has_value();
  }));
}

}  // namespace

AgencyView agency_view(const Results& results, const Lists& lists, const View& view) {
  const ListedAgency& agency = lists.agencies.at(view.agency);
  AgencyView shown;
  shown.year = view.agency_year != 0 ? view.agency_year : agency.latest_year;
  for (std::size_t i = 0; i < results.agencies.size(); ++i) {
    const AgencyResult& result = results.agencies[i];
    if (!same_year(result, shown.year) || row_prefix(*result.report) != agency.prefix) continue;
    if (shown.result != nullptr) continue;
    shown.result = &result;
    shown.row = i + 1;
  }
  if (shown.result == nullptr) return shown;
  const Agency& own = shown.result->report->agency;
  std::vector<const Report*> district;
  std::vector<const Report*> kind;
  std::vector<const Report*> province;
  for (const AgencyResult& result : results.agencies) {
    if (!same_year(result, shown.year)) continue;
    const Agency& other = result.report->agency;
    if (other.kind == own.kind) kind.push_back(result.report);
    if (other.province != own.province) continue;
    province.push_back(result.report);
    if (other.district == own.district) district.push_back(result.report);
  }
  if (own.district) shown.district_means = means(district);
  if (!own.kind.empty()) shown.kind_means = means(kind);
  shown.in_province = own.province ? ranked(province) : 0;
  shown.in_district = own.district ? ranked(district) : 0;
  return shown;
}

}  // namespace prongsai
