#include "exporters/workbook/figures/overview.h"

#include <algorithm>

#include "exporters/workbook/formulas.h"

namespace prongsai {
namespace {

bool chosen(const Results& results, const AgencyResult& result, const View& view) {
  const Report& report = *result.report;
  if (!result.counted || !report.fiscal_year) return false;
  if (report.fiscal_year->buddhist_era != view.year) return false;
  if (!view.kind.empty() && report.agency.kind != view.kind) return false;
  return view.area.empty() || area_of(results, report) == view.area;
}

ViewedRow row_of(const Results& results, const AgencyResult& result, const View& view) {
  ViewedRow row;
  row.chosen = chosen(results, result, view);
  if (!row.chosen) return row;
  for (int i = 0; i < kMetrics; ++i) {
    row.metrics[static_cast<std::size_t>(i)] = metric(*result.report, i);
  }
  row.change = result.change;
  return row;
}

template <typename Of>
std::vector<std::size_t> sorted_by(const std::vector<ViewedRow>& rows, Of of) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (of(rows[i])) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return *of(rows[a]) > *of(rows[b]); });
  return order;
}

std::optional<Hundredths> overall(const ViewedRow& row) { return row.metrics[kOverallMetric]; }

}  // namespace

OverviewFigures overview_figures(const Results& results, const View& view) {
  OverviewFigures figures;
  for (const AgencyResult& result : results.agencies) {
    figures.rows.push_back(row_of(results, result, view));
  }
  for (std::size_t i = 0; i < kMetrics; ++i) {
    std::vector<std::optional<double>> numbers;
    for (const ViewedRow& row : figures.rows) numbers.push_back(number(row.metrics[i]));
    figures.metrics[i] = spread(numbers);
  }
  const GroupFigures all = group_figures(figures, std::vector<bool>(figures.rows.size(), true));
  figures.scored = all.scored;
  figures.passed = all.passed;
  figures.ranked = sorted_by(figures.rows, overall);
  figures.changed = sorted_by(figures.rows, [](const ViewedRow& row) { return row.change; });
  return figures;
}

GroupFigures group_figures(const OverviewFigures& figures, const std::vector<bool>& in_group) {
  GroupFigures group;
  std::vector<std::optional<double>> numbers;
  for (std::size_t i = 0; i < figures.rows.size(); ++i) {
    const std::optional<Hundredths> score = overall(figures.rows[i]);
    if (!in_group[i] || !score) continue;
    ++group.scored;
    group.passed += *score >= kPass ? 1 : 0;
    numbers.push_back(number(score));
  }
  group.mean = spread(numbers).mean;
  return group;
}

}  // namespace prongsai
