#include "exporters/tables/result_tables.h"

#include "exporters/record_names.h"
#include "exporters/report_scores.h"
#include "exporters/tables/data_rows.h"
#include "exporters/tables/score_fields.h"

namespace prongsai {
namespace {

constexpr std::string_view kScale = "0.00 to 100.00";
constexpr std::string_view kStatuses = "verified, read, repaired, conflict, confirmed, missing";

DataRow score_row(std::int64_t record, const ScoreField& entry) {
  const Score& score = *entry.score;
  DataRow row{record,
              entry.field,
              score_value(score),
              score_value(score.used),
              std::string(record_name(score.status)),
              text_value(score.raw)};
  const bool seen = score.status != Status::kMissing || score.origin.page.has_value();
  row.push_back(seen ? text_value(std::string(record_name(score.origin.method))) : DataValue{});
  row.push_back(score.confidence);
  row.push_back(number_value(score.origin.page));
  add_confirmation(row, score.confirmed.empty() ? nullptr : &score.confirmed.back());
  return row;
}

void each_score(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    for (const ScoreField& entry : score_fields(*numbered.report)) {
      if (says_nothing(*entry.score, numbered.report->document_type)) continue;
      sink(score_row(numbered.record, entry));
    }
  });
}

void each_item(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    const Report& report = *numbered.report;
    for (const auto& item : report.items) {
      sink({numbered.record, to_string(item.code), std::string(name(item.code.instrument)),
            static_cast<std::int64_t>(item.code.number),
            item.indicator > 0 ? number_value(item.indicator) : DataValue{},
            text_value(item.group.value), text_value(item.text.value), score_value(item.score),
            score_value(item.part1), score_value(item.part2),
            status_value(item.score, report.document_type),
            item.analysis ? text_value(item.analysis->value) : DataValue{},
            number_value(item.score.origin.page ? item.score.origin.page : item.text.origin.page)});
    }
  });
}

void each_former_year(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) {
    std::int64_t number = 0;
    for (const auto& entry : numbered.report->history) {
      sink({numbered.record, ++number, year_value(entry.year), text_value(entry.scope),
            score_value(entry.score), status_value(entry.score, numbered.report->document_type),
            number_value(entry.score.origin.page)});
    }
  });
}

}  // namespace

DataTable scores_table() {
  std::vector<DataColumn> columns{
      {"record", "ลำดับระเบียน", DataType::kInteger},
      {"field", "รหัสช่อง", DataType::kText, "overall, instrument:EIT.part1, item:i10, plan:3"},
      {"value", "ค่า", DataType::kScore, kScale},
      {"used", "ค่าที่ใช้เทียบ", DataType::kScore, "where the agency's misprint was confirmed"},
      {"status", "สถานะ", DataType::kText, kStatuses},
      {"raw", "ตัวอักษรที่อ่านได้", DataType::kText},
      {"origin", "วิธีอ่าน", DataType::kText, "text, ocr, transcript, computed"},
      {"confidence", "ความเชื่อมั่น", DataType::kShare, "0 to 1"},
      {"page", "หน้า", DataType::kInteger}};
  const std::vector<DataColumn> confirmation = confirmation_columns();
  columns.insert(columns.end(), confirmation.begin(), confirmation.end());
  return {"scores",
          "คะแนนทุกค่า",
          "every score of a record, with how it came to be known",
          columns,
          2,
          "records",
          each_score};
}

DataTable items_table() {
  return {"items",
          "คะแนนรายข้อ",
          "a row an item and agency",
          {{"record", "ลำดับระเบียน", DataType::kInteger},
           {"item", "ข้อ", DataType::kText, "i10, e3, o28"},
           {"instrument", "เครื่องมือ", DataType::kText, "IIT, EIT, OIT"},
           {"number", "ลำดับข้อ", DataType::kInteger, "within its instrument"},
           {"indicator", "ตัวชี้วัดที่", DataType::kInteger},
           {"item_group", "กลุ่มข้อมูล", DataType::kText},
           {"text", "ข้อคำถามหรือรายการข้อมูล", DataType::kText},
           {"score", "คะแนน", DataType::kScore, kScale},
           {"part1", "ส่วนที่ 1", DataType::kScore, kScale},
           {"part2", "ส่วนที่ 2", DataType::kScore, kScale},
           {"status", "สถานะ", DataType::kText, kStatuses},
           {"analysis", "ผลการวิเคราะห์", DataType::kText},
           {"page", "หน้า", DataType::kInteger}},
          2,
          "records",
          each_item};
}

DataTable history_table() {
  return {"history",
          "ผลย้อนหลัง",
          "a row a former year's score as the document prints it",
          {{"record", "ลำดับระเบียน", DataType::kInteger},
           {"number", "ลำดับ", DataType::kInteger},
           {"fiscal_year", "ปีงบประมาณ (พ.ศ.)", DataType::kYear},
           {"scope", "ขอบเขต", DataType::kText, "overall, IIT, EIT, OIT, or an indicator's number"},
           {"score", "คะแนน", DataType::kScore, kScale},
           {"status", "สถานะ", DataType::kText, kStatuses},
           {"page", "หน้า", DataType::kInteger}},
          2,
          "records",
          each_former_year};
}

}  // namespace prongsai
