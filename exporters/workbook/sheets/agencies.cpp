#include "exporters/workbook/sheets/agencies.h"

#include "exporters/report_scores.h"
#include "exporters/review_list.h"
#include "exporters/workbook/field_words.h"
#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/sheets/reports.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

struct Row {
  const AgencyResult* result = nullptr;
};
using Rule = ColumnRule<Row>;
using Rules = std::vector<Rule>;

// What the ten indicators have been called since 2562; a record's own wording is in its JSON.
constexpr const char* kIndicatorNames[] = {
    "การปฏิบัติหน้าที่",        "การใช้งบประมาณ",    "การใช้อำนาจ",        "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน",
    "การเปิดเผยข้อมูล",      "การป้องกันการทุจริต",
};

bool of_one_agency(const Report& report) {
  return report.document_type == DocumentType::kAnalysisReport ||
         report.document_type == DocumentType::kResultSheet;
}

bool level_differs(const Report& report) {
  const auto& overall = report.overall;
  return overall.level && overall.level_expected && *overall.level != *overall.level_expected;
}

// Expected of a report about one agency, and not found in it.
SheetCell level_cell(const Report& report) {
  SheetCell cell = text_cell(report.overall.level);
  if (!report.overall.level && of_one_agency(report)) cell.style = CellStyle::kMissing;
  if (level_differs(report)) cell.style = CellStyle::kConflict;
  return cell;
}

// Whether the printed level is the one that follows from the scores; empty where either is unknown.
SheetCell level_agreement_cell(const Report& report, const Results& results) {
  const auto& overall = report.overall;
  if (!overall.level || !overall.level_expected) return {};
  if (!level_differs(report)) return text_cell(results.word("ตรง"));
  return {results.word("ไม่ตรง →") + ' ' + *overall.level_expected, CellStyle::kConflict};
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

SheetCell rank_cell(const AgencyResult& result, std::optional<int> rank) {
  SheetCell cell = integer_cell(rank);
  if (rank && result.doubtful) cell.style = CellStyle::kProvisional;
  return cell;
}

// "EIT ขาด 0.80, OIT ขาด 3.10"
SheetCell dragging_cell(const AgencyResult& result, const Results& results) {
  std::string text;
  for (const auto& [instrument, lack] : result.gap.instruments) {
    if (!text.empty()) text += ", ";
    text += std::string(name(instrument)) + ' ' + results.word("ขาด") + ' ' + to_string(lack);
  }
  return text_cell(text);
}

SheetCell lack_cell(const std::optional<Hundredths>& lack) {
  return lack ? SheetCell{*lack} : SheetCell{};
}

// Only an agency's own report has a part with measures; elsewhere 0 would accuse it.
SheetCell measures_cell(const Report& report) {
  const auto count = static_cast<int>(report.plans.size());
  return count > 0 ? integer_cell(count) : SheetCell{};
}

// As many as the rows that the record has in รายการรอตรวจสอบ.
SheetCell to_review_cell(const Report& report) {
  return integer_cell(static_cast<int>(review_list(report).size()));
}

// "คะแนนภาพรวม: หน่วยงานพิมพ์ผิด (พิมพ์ 96.38)", a line each.
std::string misprints(const Report& report, const Results& results) {
  std::string lines;
  const auto add = [&](const std::string& field, const Score& score) {
    if (!score.used) return;
    if (!lines.empty()) lines += '\n';
    lines += field_words(field, results.words) + ": " + misprint_words(score, results.words);
  };
  add("overall", report.overall.score);
  for (const auto& result : report.instruments) {
    add("instrument:" + std::string(name(result.code)), result.score);
  }
  for (const auto& result : report.indicators) {
    add("indicator:" + std::to_string(result.number), result.score);
  }
  return lines;
}

std::string document_note(const AgencyResult& result, const Results& results) {
  const Report& report = *result.report;
  std::string text;
  if (report.document_type == DocumentType::kLeagueTable && report.source.row) {
    text = results.word("ตารางคะแนน แถวที่") + ' ' + std::to_string(report.source.row->row);
  } else if (!of_one_agency(report)) {
    text = results.word(thai_word(report.document_type));
  }
  if (result.counted || report.document_type == DocumentType::kOtherProgramme) return text;
  const std::string repeated = results.word("ซ้ำ: มีรายงานของปีเดียวกันในเอกสารอื่น");
  return text.empty() ? repeated : repeated + "\n" + text;
}

std::string note(const AgencyResult& result, const Results& results) {
  const std::string of_document = document_note(result, results);
  const std::string of_scores = misprints(*result.report, results);
  return of_document.empty() || of_scores.empty() ? of_document + of_scores
                                                  : of_document + '\n' + of_scores;
}

ValuePlace place(const Row& row) {
  const Report& report = *row.result->report;
  ValuePlace place = place_of(report.overall.score);
  if (place.source != 0) return place;
  if (report.source.row) return {report.source.row->page};
  return place.page ? place : ValuePlace{report.agency.origin.page};
}

Rules identity(const Results& results) {
  Rules rules{{"รหัส อปท.", 11, ColumnKind::kText,
               [](const Row& row) { return text_cell(row.result->report->agency.code); }, true}};
  append(rules, name_columns<Row>(results));
  rules.push_back({"ประเภท", 24, ColumnKind::kText,
                   [](const Row& row) { return text_cell(row.result->report->agency.kind); },
                   true});
  rules.push_back(year_column<Row>());
  return rules;
}

Rules overall_and_level(const Results& results) {
  return {
      {"คะแนนภาพรวม", 10, ColumnKind::kScore,
       [](const Row& row) {
         const Report& report = *row.result->report;
         return score_cell(report.overall.score, report.document_type);
       }},
      {"ระดับผลการประเมิน", 14, ColumnKind::kText,
       [](const Row& row) { return level_cell(*row.result->report); }},
      {"ระดับตรงเกณฑ์", 20, ColumnKind::kText,
       [&results](const Row& row) { return level_agreement_cell(*row.result->report, results); },
       true},
  };
}

Rule instrument_rule(Instrument instrument) {
  return {std::string(name(instrument)), 8, ColumnKind::kScore, [instrument](const Row& row) {
            return instrument_cell(*row.result->report, instrument);
          }};
}

Rule eit_part_rule(int part) {
  return {"EIT ส่วนที่ " + std::to_string(part), 11, ColumnKind::kScore,
          [part](const Row& row) { return eit_part_cell(*row.result->report, part); }, true};
}

Rule indicator_rule(int number) {
  return {indicator_header(number), 14, ColumnKind::kScore,
          [number](const Row& row) {
            const Report& report = *row.result->report;
            const auto* found = find_indicator(report, number);
            return found != nullptr ? score_cell(found->score, report.document_type) : SheetCell{};
          },
          true};
}

Rules scores(const Results& results) {
  Rules rules = overall_and_level(results);
  rules.push_back(instrument_rule(Instrument::kIit));
  rules.push_back(instrument_rule(Instrument::kEit));
  rules.push_back(eit_part_rule(1));
  rules.push_back(eit_part_rule(2));
  rules.push_back(instrument_rule(Instrument::kOit));
  for (int number = 1; number <= 10; ++number) rules.push_back(indicator_rule(number));
  return rules;
}

Rules comparison(const Results& results) {
  return {
      {"ลำดับในจังหวัด", 9, ColumnKind::kInteger,
       [](const Row& row) { return rank_cell(*row.result, row.result->rank_in_province); }},
      {"ลำดับในอำเภอ", 11, ColumnKind::kInteger,
       [](const Row& row) { return rank_cell(*row.result, row.result->rank_in_district); }, true},
      {"ลำดับในประเภทเดียวกัน", 13, ColumnKind::kInteger,
       [](const Row& row) { return rank_cell(*row.result, row.result->rank_in_kind); }, true},
      {"เพิ่ม/ลดจากปีก่อน", 9, ColumnKind::kChange,
       [](const Row& row) { return lack_cell(row.result->change); }},
      {"เครื่องมือที่ฉุดระดับ", 14, ColumnKind::kWrapped,
       [&results](const Row& row) { return dragging_cell(*row.result, results); }},
      {"คะแนนที่ขาดสู่ระดับถัดไป", 12, ColumnKind::kScore,
       [](const Row& row) { return lack_cell(row.result->gap.overall); }},
  };
}

Rules counts_and_note(const Results& results) {
  return {
      {"ข้อต่ำกว่าเกณฑ์ติดตาม", 9, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.result->followed.below); }},
      {"จำนวนมาตรการ", 11, ColumnKind::kInteger,
       [](const Row& row) { return measures_cell(*row.result->report); }, true},
      {"ข้อที่ไม่พบมาตรการ", 11, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.result->followed.unanswered); }, true},
      {"รอตรวจสอบ (ค่า)", 8, ColumnKind::kInteger,
       [](const Row& row) { return to_review_cell(*row.result->report); }},
      {"หน้า", 6, ColumnKind::kInteger,
       [&results](const Row& row) { return page_cell(*row.result->report, place(row), results); },
       true},
      {"หมายเหตุ", 26, ColumnKind::kWrapped,
       [&results](const Row& row) { return text_cell(note(*row.result, results)); }, true},
      {"ไฟล์", 30, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.result->report->source.file); }, true},
      {"นับในภาพรวม", 9, ColumnKind::kText,
       [&results](const Row& row) {
         return text_cell(results.word(row.result->counted ? kCounted : kNotCounted));
       },
       true},
  };
}

}  // namespace

std::string indicator_name(int number) { return kIndicatorNames[number - 1]; }

std::string indicator_header(int number) {
  return "ตช." + std::to_string(number) + ' ' + indicator_name(number);
}

Sheet lay_out_agencies(const Results& results) {
  std::vector<Row> rows;
  for (const AgencyResult& result : results.agencies) rows.push_back({&result});
  Rules rules = identity(results);
  append(rules, scores(results));
  append(rules, comparison(results));
  append(rules, counts_and_note(results));
  constexpr int kFrozen = 4;  // code and names
  Sheet sheet = lay_out_sheet("ผลรายหน่วยงาน", rules, rows, kFrozen);
  sheet.table_name = "Results";
  return sheet;
}

}  // namespace prongsai
