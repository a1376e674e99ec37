#include "exporters/workbook/sheets/agency_facts.h"

#include <algorithm>

#include "exporters/text/utf8.h"
#include "exporters/workbook/cells.h"
#include "exporters/workbook/figures/lists.h"
#include "exporters/workbook/form.h"

namespace prongsai {
namespace {

// What fits a line of the form; the whole text stands in the sheet of measures.
constexpr std::size_t kMostUnits = 160;

// "…" where something is left out; lines become one.
std::string shortened(const std::string& text) {
  std::string line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (utf16_length(line) <= kMostUnits) return line;
  return std::string(utf16_prefix(line, kMostUnits)).append("…");
}

std::string measure_line(const Plan<Score>& plan, const Results& results) {
  std::string line;
  if (plan.item) {
    line = to_string(*plan.item) + ": ";
  } else if (plan.indicator) {
    line = results.word("ตช.") + std::to_string(*plan.indicator) + ": ";
  }
  return line + shortened(plan.measure.value.empty() ? plan.finding.value : plan.measure.value);
}

constexpr int kWeakColumns = 3;
constexpr int kFirstWeak = 1;
constexpr int kFirstMeasure = kFirstWeak + kWeakRows * kWeakColumns;

void put(Form& form, int row, int column, SheetCell cell, ColumnKind kind) {
  cell.style = CellStyle::kPlain;
  form.set({row, column}, std::move(cell), kind);
}

void write_facts(Form& form, int row, const AgencyFacts& facts) {
  int column = kFirstWeak;
  for (const AgencyFacts::WeakItem& item : facts.weak) {
    put(form, row, column, {item.text}, ColumnKind::kText);
    put(form, row, column + 1, {item.score}, ColumnKind::kScore);
    put(form, row, column + 2, {item.cover}, ColumnKind::kText);
    column += kWeakColumns;
  }
  column = kFirstMeasure;
  for (const std::string& measure : facts.measures) {
    put(form, row, column++, {measure}, ColumnKind::kText);
  }
}

}  // namespace

AgencyFacts agency_facts(const AgencyResult& result, const Results& results) {
  AgencyFacts facts;
  const Report& report = *result.report;
  for (const auto& item : report.items) {
    const std::optional<Hundredths> score = follow_up_score(item);
    if (!score || *score >= follow_up_threshold(item.code.instrument)) continue;
    facts.weak.push_back({to_string(item.code) + ' ' + shortened(item.text.value), *score,
                          results.word(thai_word(plan_cover(report, item)))});
  }
  std::stable_sort(facts.weak.begin(), facts.weak.end(),
                   [](const auto& a, const auto& b) { return a.score < b.score; });
  if (facts.weak.size() > kWeakRows) facts.weak.resize(kWeakRows);
  for (const auto& plan : report.plans) {
    if (facts.measures.size() == kMeasureRows) break;
    facts.measures.push_back(measure_line(plan, results));
  }
  return facts;
}

FactsSheet lay_out_facts(const Results& results) {
  constexpr int kColumns = kFirstMeasure + kMeasureRows;
  Form form("ข้อมูลสรุป", std::vector<double>(kColumns, 12));
  form.set({0, 0}, {std::string("key"), CellStyle::kHead}, ColumnKind::kText);
  int row = 0;
  for (const AgencyResult& result : results.agencies) {
    if (!result.counted) continue;
    ++row;
    const auto& year = result.report->fiscal_year;
    const std::string key =
        row_prefix(*result.report) + '|' + (year ? std::to_string(year->buddhist_era) : "");
    put(form, row, 0, {key}, ColumnKind::kText);
    write_facts(form, row, agency_facts(result, results));
  }
  FactsSheet facts;
  facts.sheet = form.take();
  facts.sheet.hidden = true;
  facts.keys = {facts.sheet.name, {{1, 0}, {std::max(1, row), 0}}};
  facts.first_weak_column = kFirstWeak;
  facts.first_measure_column = kFirstMeasure;
  return facts;
}

}  // namespace prongsai
