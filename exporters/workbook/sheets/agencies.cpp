#include "exporters/workbook/sheets/agencies.h"

#include <string>

#include "exporters/report_scores.h"
#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/sheets/reports.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

struct Row {
  const Report* report = nullptr;
};
using Rule = ColumnRule<Row>;
using Rules = std::vector<Rule>;

// What the ten indicators have been called since 2562; a record's own wording is in its JSON.
constexpr const char* kIndicatorNames[] = {
    "การปฏิบัติหน้าที่",        "การใช้งบประมาณ",    "การใช้อำนาจ",        "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน",
    "การเปิดเผยข้อมูล",      "การป้องกันการทุจริต",
};

// Expected of a report about one agency, and not found in it.
SheetCell level_cell(const Report& report) {
  SheetCell cell = text_cell(report.overall.level);
  const bool expected = report.document_type == DocumentType::kAnalysisReport ||
                        report.document_type == DocumentType::kResultSheet;
  if (!report.overall.level && expected) cell.style = CellStyle::kMissing;
  return cell;
}

// Whether the printed level is the one that follows from the scores; empty where either is unknown.
SheetCell level_agreement_cell(const Report& report) {
  const auto& overall = report.overall;
  if (!overall.level || !overall.level_expected) return {};
  if (*overall.level == *overall.level_expected) return {std::string("ตรง"), CellStyle::kNormal};
  return {"ไม่ตรง → " + *overall.level_expected, CellStyle::kConflict};
}

SheetCell instrument_cell(const Report& report, Instrument instrument) {
  const auto* result = find_instrument(report, instrument);
  return result != nullptr ? score_cell(result->score, report.document_type) : SheetCell{};
}

SheetCell eit_part_cell(const Report& report, int part) {
  const auto* eit = find_instrument(report, Instrument::kEit);
  if (eit == nullptr) return {};
  return score_cell(part == 1 ? eit->part1 : eit->part2, report.document_type);
}

// Only an agency's own report has a part with measures; elsewhere 0 would accuse it.
SheetCell measures_cell(const Report& report) {
  const auto count = static_cast<int>(report.plans.size());
  const bool has_place_for_them = report.document_type == DocumentType::kAnalysisReport;
  return count > 0 || has_place_for_them ? integer_cell(count) : SheetCell{};
}

std::string note(const Report& report) {
  switch (report.document_type) {
    case DocumentType::kLeagueTable:
      return report.source.row ? "ตารางคะแนน แถวที่ " + std::to_string(report.source.row->row)
                               : std::string(thai_word(report.document_type));
    case DocumentType::kOtherProgramme:
      return std::string(thai_word(report.document_type));
    default:
      return {};
  }
}

std::optional<int> page(const Row& row) {
  if (row.report->source.row) return row.report->source.row->page;
  const std::optional<int>& score_page = row.report->overall.score.origin.page;
  return score_page ? score_page : row.report->agency.origin.page;
}

Rules identity_and_level() {
  return {
      {"ประเภท", 24, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.report->agency.kind); }},
      {"รหัส อปท.", 11, ColumnKind::kText,
       [](const Row& row) { return text_cell(row.report->agency.code); }},
      {"คะแนนภาพรวม", 13, ColumnKind::kScore,
       [](const Row& row) {
         return score_cell(row.report->overall.score, row.report->document_type);
       }},
      {"ระดับผลการประเมิน", 12, ColumnKind::kText,
       [](const Row& row) { return level_cell(*row.report); }},
      {"ระดับตรงเกณฑ์", 16, ColumnKind::kText,
       [](const Row& row) { return level_agreement_cell(*row.report); }},
  };
}

Rule instrument_rule(Instrument instrument) {
  return {std::string(name(instrument)), 9, ColumnKind::kScore,
          [instrument](const Row& row) { return instrument_cell(*row.report, instrument); }};
}

Rule eit_part_rule(int part) {
  return {"EIT ส่วนที่ " + std::to_string(part), 11, ColumnKind::kScore,
          [part](const Row& row) { return eit_part_cell(*row.report, part); }};
}

Rule indicator_rule(int number) {
  const std::string header = "ตช." + std::to_string(number) + ' ' + kIndicatorNames[number - 1];
  return {header, 12, ColumnKind::kScore, [number](const Row& row) {
            const auto* found = find_indicator(*row.report, number);
            return found != nullptr ? score_cell(found->score, row.report->document_type)
                                    : SheetCell{};
          }};
}

Rules counts_and_note() {
  return {
      {"จำนวนมาตรการ", 13, ColumnKind::kInteger,
       [](const Row& row) { return measures_cell(*row.report); }},
      {"รอตรวจสอบ (ค่า)", 12, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(count_to_review(*row.report)); }},
      {"หมายเหตุ", 22, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(note(*row.report)); }},
  };
}

Rules own_columns() {
  Rules rules = identity_and_level();
  rules.push_back(instrument_rule(Instrument::kIit));
  rules.push_back(instrument_rule(Instrument::kEit));
  rules.push_back(eit_part_rule(1));
  rules.push_back(eit_part_rule(2));
  rules.push_back(instrument_rule(Instrument::kOit));
  for (int number = 1; number <= 10; ++number) rules.push_back(indicator_rule(number));
  const Rules last = counts_and_note();
  rules.insert(rules.end(), last.begin(), last.end());
  return rules;
}

}  // namespace

Sheet lay_out_agencies(const RunResult& run) {
  std::vector<Row> rows;
  for (const Report* report : reports_with_results(run)) rows.push_back({report});
  return lay_out_sheet("ผลรายหน่วยงาน", between_names_and_source<Row>(own_columns(), page), rows,
                       kNameColumns);
}

}  // namespace prongsai
