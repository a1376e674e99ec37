#include "charts/cost.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "common/measure.h"
#include "extractors/scanner/read_scan.h"
#include "pipeline/dump/chart_text.h"

namespace prongsai::bench {
namespace {

std::string kind_of(const ScanReading& reading) {
  if (reading.charts.empty()) return "no chart";
  const Chart& chart = reading.charts.front();
  return std::string(chart_name(chart.kind)) + " of " + std::to_string(chart.marks.size());
}

}  // namespace

void CostsByKind::add(const std::string& name, const PageImage& image, int times, Models& models) {
  Cost cost{std::filesystem::path(name).filename().string(), 1e9};
  std::string kind;
  for (int i = 0; i < times; ++i) {
    Lap lap;
    const ScanReading reading = read_scan(image, ScanExtent::kTables, models);
    cost.seconds = std::min(cost.seconds, lap.take());
    kind = kind_of(reading);
  }
  kinds_[kind].push_back(cost);
}

void CostsByKind::print() const {
  std::printf("kind\tpictures\tmean s\tworst s\tthe worst\n");
  const auto print_row = [](const std::string& kind, const std::vector<Cost>& costs) {
    double sum = 0;
    for (const Cost& cost : costs) sum += cost.seconds;
    const auto worst =
        std::max_element(costs.begin(), costs.end(),
                         [](const Cost& a, const Cost& b) { return a.seconds < b.seconds; });
    std::printf("%s\t%zu\t%.3f\t%.3f\t%s\n", kind.c_str(), costs.size(),
                sum / static_cast<double>(costs.size()), worst->seconds, worst->picture.c_str());
  };
  std::vector<Cost> all;
  for (const auto& [kind, costs] : kinds_) {
    print_row(kind, costs);
    all.insert(all.end(), costs.begin(), costs.end());
  }
  if (!all.empty()) print_row("all", all);
}

}  // namespace prongsai::bench
