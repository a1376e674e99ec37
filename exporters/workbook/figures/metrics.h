#pragma once

#include <array>
#include <optional>
#include <string>

#include "exporters/workbook/figures/results.h"

namespace prongsai {

// The scores of a record that are compared: overall, three instruments with EIT's parts, and ten
// indicators; each a column of ผลรายหน่วยงาน.
inline constexpr int kMetrics = 16;
inline constexpr int kOverallMetric = 0;
inline constexpr int kFirstInstrument = 1;  // IIT, EIT, EIT part 1, EIT part 2, OIT
inline constexpr int kIitMetric = 1;
inline constexpr int kEitMetric = 2;
inline constexpr int kFirstIndicator = 6;

// The header of its column.
[[nodiscard]] std::string metric_header(int metric);

[[nodiscard]] std::optional<Hundredths> metric(const Report& report, int metric);

// Where an axis may begin: the tens below the lowest of the metrics from `first` to before `end`, in
// records of all years, so that no choice leaves the frame; at most 80.
[[nodiscard]] double tens_below(const Results& results, int first, int end);

// Of numbers that are there: nothing of none.
struct Spread {
  int count = 0;
  std::optional<double> mean;
  std::optional<double> median;  // of an even count, half way between the middle two
  std::optional<double> lowest;
  std::optional<double> highest;
};
[[nodiscard]] Spread spread(const std::vector<std::optional<double>>& numbers);

}  // namespace prongsai
