#include "exporters/workbook/figures/metrics.h"

#include <algorithm>
#include <numeric>

#include "exporters/workbook/formulas.h"
#include "exporters/workbook/sheets/agencies.h"
#include "exporters/workbook/sheets/reports.h"

namespace prongsai {
namespace {

constexpr Instrument kInstrumentOf[] = {Instrument::kIit, Instrument::kEit, Instrument::kEit,
                                        Instrument::kEit, Instrument::kOit};
constexpr int kPartOf[] = {0, 0, 1, 2, 0};

std::optional<Hundredths> instrument_metric(const Report& report, int index) {
  const auto* found = find_instrument(report, kInstrumentOf[index]);
  if (found == nullptr) return {};
  if (kPartOf[index] == 0) return compared(found->score);
  const Part<Score>& part = kPartOf[index] == 1 ? found->part1 : found->part2;
  return part ? compared(*part) : std::nullopt;
}

}  // namespace

std::string metric_header(int metric) {
  if (metric == kOverallMetric) return "คะแนนภาพรวม";
  if (metric >= kFirstIndicator) return indicator_header(metric - kFirstIndicator + 1);
  const int index = metric - kFirstInstrument;
  const std::string instrument(name(kInstrumentOf[index]));
  return kPartOf[index] == 0 ? instrument : instrument + " ส่วนที่ " + std::to_string(kPartOf[index]);
}

std::optional<Hundredths> metric(const Report& report, int metric) {
  if (metric == kOverallMetric) return compared(report.overall.score);
  if (metric < kFirstIndicator) return instrument_metric(report, metric - kFirstInstrument);
  const auto* found = find_indicator(report, metric - kFirstIndicator + 1);
  return found != nullptr ? compared(found->score) : std::nullopt;
}

double tens_below(const Results& results, int first, int end) {
  constexpr int kTen = 1000;
  int least = 8 * kTen;
  for (const AgencyResult& result : results.agencies) {
    for (int i = first; i < end; ++i) {
      const std::optional<Hundredths> score = metric(*result.report, i);
      if (score) least = std::min(least, score->value / kTen * kTen);
    }
  }
  return least / 100.0;
}

Spread spread(const std::vector<std::optional<double>>& numbers) {
  std::vector<double> known;
  for (const std::optional<double>& number : numbers) {
    if (number) known.push_back(*number);
  }
  Spread result;
  result.count = static_cast<int>(known.size());
  if (known.empty()) return result;
  std::sort(known.begin(), known.end());
  const std::size_t half = known.size() / 2;
  result.mean =
      std::accumulate(known.begin(), known.end(), 0.0) / static_cast<double>(result.count);
  result.median = known.size() % 2 == 1 ? known[half] : (known[half - 1] + known[half]) / 2;
  result.lowest = known.front();
  result.highest = known.back();
  return result;
}

}  // namespace prongsai
