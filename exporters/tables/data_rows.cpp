#include "exporters/tables/data_rows.h"

#include "exporters/record_names.h"
#include "exporters/report_scores.h"

namespace prongsai {

void each_report(const RunResult& run, const std::function<void(const NumberedReport&)>& visit) {
  NumberedReport numbered;
  for (const InputOutcome& input : run.inputs) {
    ++numbered.input;
    for (const Report& report : input.reports) {
      ++numbered.record;
      numbered.report = &report;
      visit(numbered);
    }
  }
}

void add_confirmation(DataRow& row, const Confirmation* said) {
  if (said == nullptr) {
    row.resize(row.size() + confirmation_columns().size());
    return;
  }
  row.push_back(text_value(std::string(record_name(said->verdict))));
  row.push_back(text_value(said->by));
  row.push_back(date_value(said->on));
  row.push_back(text_value(said->note));
}

std::vector<DataColumn> confirmation_columns() {
  return {{"verdict", "ผลการตรวจ", DataType::kText,
           "correct, corrected, not-in-document, unreadable, misprint"},
          {"confirmed_by", "ผู้ตรวจ", DataType::kText},
          {"confirmed_on", "วันที่ตรวจ", DataType::kDate},
          {"note", "หมายเหตุ", DataType::kText}};
}

DataValue text_value(const std::string& text) {
  if (text.empty()) return {};
  return text;
}

DataValue text_value(const std::optional<std::string>& text) {
  return text_value(text.value_or(std::string()));
}

DataValue number_value(std::optional<int> number) {
  if (!number) return {};
  return static_cast<std::int64_t>(*number);
}

DataValue year_value(const std::optional<FiscalYear>& year) {
  if (!year) return {};
  return static_cast<std::int64_t>(year->buddhist_era);
}

DataValue date_value(const std::optional<Date>& date) {
  if (!date) return {};
  return *date;
}

DataValue score_value(const Score& score) { return score_value(score.value); }

DataValue score_value(const Part<Score>& score) {
  return score ? score_value(score->value) : DataValue{};
}

DataValue score_value(const std::optional<Hundredths>& score) {
  if (!score) return {};
  return *score;
}

DataValue status_value(const Score& score, DocumentType type) {
  if (says_nothing(score, type)) return {};
  return std::string(record_name(score.status));
}

}  // namespace prongsai
