#include "charts/compare_charts.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "extractors/chart/chart_values.h"
#include "extractors/input/read_document.h"
#include "extractors/layout/lay_out.h"
#include "extractors/report/interpret.h"
#include "normalizers/text/repair.h"

namespace prongsai::bench {
namespace {

using nlohmann::json;

// What the proof takes for read without doubt.
constexpr double kSure = 0.99;

struct ChartReading {
  std::string scope;
  int year = 0;
  const Reading* reading = nullptr;
  bool used = false;
};

class Readout {
 public:
  explicit Readout(const Draft& draft) : draft_(draft) {
    const int year = draft.fiscal_year ? draft.fiscal_year->buddhist_era : 0;
    add("overall", year, draft.overall.score);
    for (const auto& one : draft.instruments) add(std::string(name(one.code)), year, one.score);
    for (const auto& one : draft.indicators) add(std::to_string(one.number), year, one.score);
    for (const auto& one : draft.history) add(one.scope, one.year.buddhist_era, one.score);
  }

  ChartReading* find(int page, const std::string& scope, int year) {
    for (ChartReading& one : all_) {
      const bool same = one.scope == scope && one.year == year && one.reading->origin.page == page;
      if (same && !one.used) return &one;
    }
    return nullptr;
  }

  [[nodiscard]] const std::vector<ChartReading>& all() const { return all_; }

 private:
  void add(const std::string& scope, int year, const Readings& readings) {
    for (const Reading& reading : readings) {
      if (reading.seen_in == "chart") all_.push_back({scope, year, &reading, false});
    }
  }

  const Draft& draft_;
  std::vector<ChartReading> all_;
};

std::vector<Draft> drafts_of(const std::string& file, const Reference& reference,
                             Scanner& scanner) {
  ReadOptions options;
  options.scanner = &scanner;
  Findings findings;
  std::vector<Change> changes;
  Document document =
      read_document(file, std::filesystem::path(file).filename().string(), findings, options);
  lay_out(document, findings);
  Flow flow = repair(join(document, findings), changes, {});
  std::vector<Draft> drafts = interpret(flow, document.source, reference);
  add_chart_values(document, reference, drafts);
  return drafts;
}

// `truth` in hundredths.
void count(const std::string& where, int truth, ChartReading* found, ChartCounts& counts) {
  ++counts.values;
  if (found == nullptr || found->reading->candidates.empty()) {
    ++counts.missing;
    std::fprintf(stderr, "%s\tmissing\tprinted %s\n", where.c_str(),
                 to_string(Hundredths{truth}).c_str());
    if (found != nullptr) found->used = true;
    return;
  }
  found->used = true;
  const Candidate& first = found->reading->candidates.front();
  const bool sure = first.likelihood >= kSure;
  if (first.value.value == truth) {
    ++counts.exact;
    counts.doubted += sure ? 0 : 1;
    return;
  }
  ++(sure ? counts.silent : counts.conflict);
  std::fprintf(stderr, "%s\t%s\tprinted %s\tread %s, %.3f\n", where.c_str(),
               sure ? "SILENT" : "conflict", to_string(Hundredths{truth}).c_str(),
               found->reading->raw.c_str(), first.likelihood);
}

void report_findings(const std::string& name, const Draft& draft) {
  for (const Finding& finding : draft.findings) {
    if (!finding.code.starts_with("chart-")) continue;
    std::fprintf(stderr, "%s\t%s\tpage %d\t%s\n", name.c_str(), finding.code.c_str(),
                 finding.page.value_or(0), finding.message_en.c_str());
  }
}

}  // namespace

void ChartCounts::add(const ChartCounts& other) {
  values += other.values;
  exact += other.exact;
  doubted += other.doubted;
  conflict += other.conflict;
  missing += other.missing;
  silent += other.silent;
  invented += other.invented;
}

CountsByKind compare_charts(const std::string& file, const Reference& reference, Scanner& scanner) {
  std::ifstream in(file + ".charts.json");
  const json charts = json::parse(in);
  const std::vector<Draft> drafts = drafts_of(file, reference, scanner);
  const std::string name = std::filesystem::path(file).filename().string();
  const Draft none;
  const Draft& draft = drafts.empty() ? none : drafts.front();
  report_findings(name, draft);
  Readout readout(draft);
  CountsByKind kinds;
  for (const json& chart : charts) {
    const std::string kind = chart.at("kind");
    ChartCounts& counts = kinds[kind];
    for (const json& value : chart.at("values")) {
      const int year = value.at("year");
      const std::string scope = value.at("scope");
      const std::string where = name + '\t' + kind + '\t' + std::to_string(year) + ' ' + scope;
      if (!chart.at("labels").get<bool>()) continue;
      count(where, value.at("value"), readout.find(chart.at("page"), scope, year), counts);
    }
  }
  for (const ChartReading& one : readout.all()) {
    if (one.used) continue;
    ++kinds["-"].invented;
    std::fprintf(stderr, "%s\tINVENTED\t%d %s\tread %s, page %d\n", name.c_str(), one.year,
                 one.scope.c_str(), one.reading->raw.c_str(), one.reading->origin.page.value_or(0));
  }
  return kinds;
}

}  // namespace prongsai::bench
