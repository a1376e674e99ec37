#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "exporters/workbook/figures/lists.h"
#include "exporters/workbook/figures/metrics.h"

namespace prongsai {

inline constexpr int kRankedRows = 20;  // of the list that can be paged through
inline constexpr int kTopRows = 10;
inline constexpr int kChangeRows = 5;

// A score from which an agency passes, whatever the year calls its levels.
inline constexpr Hundredths kPass{8500};

// One record as the view sees it; in the order of Results::agencies.
struct ViewedRow {
  bool chosen = false;
  std::array<std::optional<Hundredths>, kMetrics> metrics;  // of chosen ones
  std::optional<Hundredths> change;                         // of chosen ones
};

// Everything that ภาพรวมจังหวัด shows of a view.
struct OverviewFigures {
  std::vector<ViewedRow> rows;
  std::array<Spread, kMetrics> metrics;
  int scored = 0;
  int passed = 0;
  // Indices into `rows`; equal scores stand in the order of the results.
  std::vector<std::size_t> ranked;   // by overall score, best first
  std::vector<std::size_t> changed;  // by change, largest rise first
};
[[nodiscard]] OverviewFigures overview_figures(const Results& results, const View& view);

// Of a part of the chosen rows.
struct GroupFigures {
  int scored = 0;
  int passed = 0;
  std::optional<double> mean;
};
[[nodiscard]] GroupFigures group_figures(const OverviewFigures& figures,
                                         const std::vector<bool>& in_group);

}  // namespace prongsai
