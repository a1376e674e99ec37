#include "exporters/tables/agency_tables.h"

#include <algorithm>

#include "exporters/record_names.h"
#include "exporters/report_scores.h"
#include "exporters/review_list.h"
#include "exporters/tables/data_rows.h"

namespace prongsai {
namespace {

constexpr int kIndicators = 10;

void each_source(const RunResult& run, const RowSink& sink) {
  std::int64_t number = 0;
  for (const InputOutcome& input : run.inputs) {
    sink({++number, text_value(input.file), text_value(input.sha256), !input.refusal.has_value(),
          input.pages > 0 ? number_value(input.pages) : DataValue{},
          input.kind ? text_value(std::string(record_name(*input.kind))) : DataValue{},
          input.record_file, static_cast<std::int64_t>(input.reports.size()),
          text_value(input.message)});
  }
}

const InstrumentResult<Score>* instrument_of(const Report& report, Instrument code) {
  const auto found = std::find_if(report.instruments.begin(), report.instruments.end(),
                                  [&](const auto& instrument) { return instrument.code == code; });
  return found == report.instruments.end() ? nullptr : &*found;
}

DataValue indicator_value(const Report& report, int number) {
  const auto found =
      std::find_if(report.indicators.begin(), report.indicators.end(),
                   [&](const auto& indicator) { return indicator.number == number; });
  return found == report.indicators.end() ? DataValue{} : score_value(found->score);
}

void add_agency(DataRow& row, const Report& report) {
  const Agency& agency = report.agency;
  for (const auto& text : {agency.code, agency.province, agency.district}) {
    row.push_back(text_value(text));
  }
  for (const auto& text : {agency.name, agency.name_printed, agency.kind}) {
    row.push_back(text_value(text));
  }
  row.push_back(year_value(report.fiscal_year));
}

void add_scores(DataRow& row, const Report& report) {
  row.push_back(score_value(report.overall.score));
  row.push_back(score_value(report.overall.score.used));
  row.push_back(status_value(report.overall.score, report.document_type));
  row.push_back(text_value(report.overall.level));
  row.push_back(text_value(report.overall.level_expected));
  const auto* iit = instrument_of(report, Instrument::kIit);
  const auto* eit = instrument_of(report, Instrument::kEit);
  const auto* oit = instrument_of(report, Instrument::kOit);
  row.push_back(iit != nullptr ? score_value(iit->score) : DataValue{});
  row.push_back(eit != nullptr ? score_value(eit->score) : DataValue{});
  row.push_back(eit != nullptr ? score_value(eit->part1) : DataValue{});
  row.push_back(eit != nullptr ? score_value(eit->part2) : DataValue{});
  row.push_back(oit != nullptr ? score_value(oit->score) : DataValue{});
  for (int number = 1; number <= kIndicators; ++number) {
    row.push_back(indicator_value(report, number));
  }
}

DataRow record_row(const NumberedReport& numbered) {
  const Report& report = *numbered.report;
  DataRow row{numbered.record};
  add_agency(row, report);
  add_scores(row, report);
  row.push_back(static_cast<std::int64_t>(report.plans.size()));
  row.push_back(static_cast<std::int64_t>(review_list(report).size()));
  row.push_back(text_value(std::string(record_name(report.document_type))));
  row.push_back(year_value(report.plan_year));
  row.push_back(numbered.input);
  row.push_back(text_value(report.source.file));
  row.push_back(text_value(report.source.sha256));
  row.push_back(report.source.row ? number_value(report.source.row->page) : DataValue{});
  row.push_back(report.source.row ? number_value(report.source.row->row) : DataValue{});
  return row;
}

void each_record(const RunResult& run, const RowSink& sink) {
  each_report(run, [&](const NumberedReport& numbered) { sink(record_row(numbered)); });
}

constexpr std::string_view kScale = "0.00 to 100.00";

// What the ten indicators have been called since 2562.
std::vector<DataColumn> indicator_columns() {
  return {{"indicator_1", "ตช.1 การปฏิบัติหน้าที่", DataType::kScore, kScale},
          {"indicator_2", "ตช.2 การใช้งบประมาณ", DataType::kScore, kScale},
          {"indicator_3", "ตช.3 การใช้อำนาจ", DataType::kScore, kScale},
          {"indicator_4", "ตช.4 การใช้ทรัพย์สินของราชการ", DataType::kScore, kScale},
          {"indicator_5", "ตช.5 การแก้ไขปัญหาการทุจริต", DataType::kScore, kScale},
          {"indicator_6", "ตช.6 คุณภาพการดำเนินงาน", DataType::kScore, kScale},
          {"indicator_7", "ตช.7 ประสิทธิภาพการสื่อสาร", DataType::kScore, kScale},
          {"indicator_8", "ตช.8 การปรับปรุงการทำงาน", DataType::kScore, kScale},
          {"indicator_9", "ตช.9 การเปิดเผยข้อมูล", DataType::kScore, kScale},
          {"indicator_10", "ตช.10 การป้องกันการทุจริต", DataType::kScore, kScale}};
}

std::vector<DataColumn> head_columns() {
  return {
      {"record", "ลำดับระเบียน", DataType::kInteger, "from 1, in the order of the run"},
      {"agency_code", "รหัส อปท.", DataType::kText, "of the gazetteer, when matched"},
      {"province", "จังหวัด", DataType::kText},
      {"district", "อำเภอ", DataType::kText},
      {"agency", "หน่วยงาน", DataType::kText, "canonical when matched, else as printed"},
      {"agency_printed", "ชื่อตามเอกสาร", DataType::kText},
      {"kind", "ประเภท", DataType::kText},
      {"fiscal_year", "ปีงบประมาณ (พ.ศ.)", DataType::kYear},
      {"overall", "คะแนนภาพรวม", DataType::kScore, kScale},
      {"overall_used", "คะแนนภาพรวมที่ใช้เทียบ", DataType::kScore,
       "where a person confirmed that the agency printed a wrong one"},
      {"overall_status", "สถานะ", DataType::kText,
       "verified, read, repaired, conflict, confirmed, missing"},
      {"level", "ระดับผลการประเมิน", DataType::kText, "as printed"},
      {"level_expected", "ระดับตามเกณฑ์", DataType::kText, "what follows from the scores"},
      {"iit", "IIT", DataType::kScore, kScale},
      {"eit", "EIT", DataType::kScore, kScale},
      {"eit_part1", "EIT ส่วนที่ 1", DataType::kScore, kScale},
      {"eit_part2", "EIT ส่วนที่ 2", DataType::kScore, kScale},
      {"oit", "OIT", DataType::kScore, kScale},
  };
}

std::vector<DataColumn> source_columns() {
  return {
      {"measures", "จำนวนมาตรการ", DataType::kInteger},
      {"to_review", "รอตรวจสอบ (ค่า)", DataType::kInteger, "rows of the record in รายการรอตรวจสอบ"},
      {"document_type", "ชนิดเอกสาร", DataType::kText,
       "analysis-report, result-sheet, league-table, other-programme, not-ita"},
      {"plan_year", "ปีของแผน (พ.ศ.)", DataType::kYear},
      {"source", "ลำดับเอกสาร", DataType::kInteger, "of the table sources"},
      {"file", "ไฟล์", DataType::kText},
      {"sha256", "แฮชเอกสาร", DataType::kText},
      {"row_page", "หน้าของตาราง", DataType::kInteger, "of a league table's row"},
      {"row", "แถวของตาราง", DataType::kInteger, "of a league table's row"},
  };
}

}  // namespace

DataTable sources_table() {
  return {"sources",
          "เอกสารต้นทาง",
          "every input, read or not",
          {{"source", "ลำดับเอกสาร", DataType::kInteger, "from 1, in the order of the run"},
           {"file", "ไฟล์", DataType::kText},
           {"sha256", "แฮชเอกสาร", DataType::kText},
           {"was_read", "อ่านได้", DataType::kBoolean},
           {"pages", "จำนวนหน้า", DataType::kInteger},
           {"kind", "วิธีอ่าน", DataType::kText, "text, scan, mixed, transcript"},
           {"record_file", "ไฟล์ระเบียน", DataType::kBoolean, "records of an earlier run"},
           {"records", "จำนวนระเบียน", DataType::kInteger},
           {"message", "ข้อความ", DataType::kText}},
          1,
          {},
          each_source};
}

DataTable records_table() {
  std::vector<DataColumn> columns = head_columns();
  for (const auto& more : {indicator_columns(), source_columns()}) {
    columns.insert(columns.end(), more.begin(), more.end());
  }
  return {"records", "ผลรายหน่วยงาน", "a row an agency, fiscal year and document", columns, 1,
          {},        each_record};
}

}  // namespace prongsai
