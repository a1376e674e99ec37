#include "exporters/tables/proof_tables.h"

#include "exporters/record_names.h"
#include "exporters/tables/data_rows.h"

namespace prongsai {
namespace {

constexpr DataColumn kRecord{"record", "ลำดับระเบียน", DataType::kInteger};
constexpr DataColumn kNumber{"number", "ลำดับ", DataType::kInteger};

void each_finding(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t number = 0;
    for (const Finding& finding : numbered.report->findings) {
      sink({numbered.record, ++number, std::string(record_name(finding.severity)),
            text_value(finding.code), text_value(finding.where), number_value(finding.page),
            text_value(finding.message), text_value(finding.message_en)});
    }
  });
}

void each_check(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t number = 0;
    for (const Check& check : numbered.report->checks) {
      std::string inputs;
      for (const std::string& input : check.inputs) inputs += (inputs.empty() ? "" : " ") + input;
      sink({numbered.record, ++number, check.id, check.holds, score_value(check.expected),
            score_value(check.printed), text_value(inputs)});
    }
  });
}

void each_correction(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t number = 0;
    for (const Correction& correction : numbered.report->corrections) {
      DataRow row{numbered.record, ++number, correction.field, text_value(correction.was),
                  text_value(correction.value)};
      add_confirmation(row, &correction.confirmation);
      sink(row);
    }
  });
}

}  // namespace

DataTable findings_table() {
  return {"findings",
          "ข้อสังเกต",
          "what the reader must know about a place in a document; docs/findings.md lists the codes",
          {kRecord,
           kNumber,
           {"severity", "ความสำคัญ", DataType::kText, "info, review, error"},
           {"code", "รหัส", DataType::kText},
           {"field", "รหัสช่อง", DataType::kText, "item:i10; empty for the whole record"},
           {"page", "หน้า", DataType::kInteger},
           {"message", "ข้อความ", DataType::kText, "Thai"},
           {"message_en", "ข้อความภาษาอังกฤษ", DataType::kText, "English"}},
          2,
          "records",
          each_finding};
}

DataTable checks_table() {
  return {"checks",
          "การสอบยัน",
          "a row a check of the arithmetic",
          {kRecord,
           kNumber,
           {"check_id", "รหัสการสอบยัน", DataType::kText, "indicator-mean:4"},
           {"holds", "ตรงกัน", DataType::kBoolean},
           {"expected", "ค่าที่ควรเป็น", DataType::kScore},
           {"printed", "ค่าตามเอกสาร", DataType::kScore},
           {"inputs", "รหัสช่องที่ใช้", DataType::kText, "apart by spaces"}},
          2,
          "records",
          each_check};
}

DataTable corrections_table() {
  std::vector<DataColumn> columns{kRecord,
                                  kNumber,
                                  {"field", "รหัสช่อง", DataType::kText},
                                  {"was", "ค่าเดิม", DataType::kText},
                                  {"value", "ค่าที่ถูกต้อง", DataType::kText}};
  const std::vector<DataColumn> confirmation = confirmation_columns();
  columns.insert(columns.end(), confirmation.begin(), confirmation.end());
  return {"corrections",
          "การแก้ไขโดยเจ้าหน้าที่",
          "what people corrected of fields that are no scores; those of scores stand in scores",
          columns,
          2,
          "records",
          each_correction};
}

}  // namespace prongsai
