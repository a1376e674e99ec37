#include "exporters/workbook/sheets/reports.h"

namespace prongsai {

std::vector<const Report*> reports_with_results(const RunResult& run) {
  std::vector<const Report*> reports;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) {
      if (report.document_type != DocumentType::kNotIta) reports.push_back(&report);
    }
  }
  return reports;
}

const InstrumentResult<Score>* find_instrument(const Report& report, Instrument instrument) {
  for (const auto& result : report.instruments) {
    if (result.code == instrument) return &result;
  }
  return nullptr;
}

const IndicatorResult<Score>* find_indicator(const Report& report, int number) {
  for (const auto& result : report.indicators) {
    if (result.number == number) return &result;
  }
  return nullptr;
}

}  // namespace prongsai
