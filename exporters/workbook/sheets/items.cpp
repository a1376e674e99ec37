#include "exporters/workbook/sheets/items.h"

#include <string>

#include "exporters/report_scores.h"
#include "exporters/workbook/field_words.h"
#include "exporters/workbook/figures/follow_up.h"
#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/sheets/reports.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

struct Row {
  const AgencyResult* result = nullptr;
  const ItemResult<Score>* item = nullptr;
};
using Rules = std::vector<ColumnRule<Row>>;

SheetCell indicator_name_cell(const Row& row) {
  const auto* indicator = find_indicator(*row.result->report, row.item->indicator);
  return indicator != nullptr ? text_cell(indicator->name) : SheetCell{};
}

SheetCell indicator_number_cell(const Row& row) {
  return row.item->indicator > 0 ? integer_cell(row.item->indicator) : SheetCell{};
}

// The status in words, with the look of the score, so that both can be seen and filtered.
SheetCell status_cell(const Row& row, const Results& results) {
  const Score& score = row.item->score;
  if (says_nothing(score, row.result->report->document_type)) return {};
  if (score.used) return text_cell(misprint_words(score, results.words));
  return {results.word(thai_word(score.status)),
          score_cell(score, row.result->report->document_type).style};
}

ValuePlace place(const Row& row) {
  ValuePlace place = place_of(row.item->score);
  if (!place.page) place.page = row.item->text.origin.page;
  return place;
}

// How many answered, as far as the scores tell it; of an EIT item, in part 1.
std::optional<int> respondents(const Row& row) {
  const Instrument instrument = row.item->code.instrument;
  if (instrument == Instrument::kOit) return {};
  const bool parts = row.item->part1.has_value();
  const std::string group = std::string(name(instrument)) + (parts ? ".part1" : "");
  for (const Respondents& known : row.result->report->respondents) {
    if (known.group == group) return known.count;
  }
  return {};
}

// Records that do not count are left out of the sums of other sheets: nothing to hold against the
// threshold stands in their rows.
SheetCell follow_up_cell(const Row& row) {
  const std::optional<Hundredths> score = follow_up_score(*row.item);
  return score && row.result->counted ? SheetCell{*score} : SheetCell{};
}

SheetCell cover_cell(const Row& row, const Results& results) {
  return text_cell(results.word(thai_word(plan_cover(*row.result->report, *row.item))));
}

// "ลำดับข้อ" is the item's number as a number: within an instrument o2 sorts before o10.
Rules what_is_asked() {
  return {
      {"เครื่องมือ", 7, ColumnKind::kText,
       [](const Row& row) { return text_cell(std::string(name(row.item->code.instrument))); }},
      {"ข้อ", 6, ColumnKind::kText,
       [](const Row& row) { return text_cell(to_string(row.item->code)); }},
      {"ลำดับข้อ", 8, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.item->code.number); }, true},
      {"ตัวชี้วัดที่", 7, ColumnKind::kInteger, indicator_number_cell},
      {"ชื่อตัวชี้วัด", 22, ColumnKind::kText, indicator_name_cell, true},
      {"กลุ่มข้อมูล", 22, ColumnKind::kText,
       [](const Row& row) { return text_cell(row.item->group.value); }, true},
      {"ข้อคำถามหรือรายการข้อมูล", 31, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.item->text.value); }},
  };
}

Rules what_was_reached(const Results& results) {
  return {
      {"คะแนน", 8, ColumnKind::kScore,
       [](const Row& row) {
         return score_cell(row.item->score, row.result->report->document_type);
       }},
      {"ส่วนที่ 1", 8, ColumnKind::kScore,
       [](const Row& row) {
         return score_cell(row.item->part1, row.result->report->document_type);
       }},
      {"ส่วนที่ 2", 8, ColumnKind::kScore,
       [](const Row& row) {
         return score_cell(row.item->part2, row.result->report->document_type);
       }},
      {"คะแนนติดตาม (ส่วนที่ต่ำกว่า)", 11, ColumnKind::kScore, follow_up_cell, true},
      {"สถานะ", 15, ColumnKind::kWrapped,
       [&results](const Row& row) { return status_cell(row, results); }},
      {"มาตรการในเอกสาร", 16, ColumnKind::kWrapped,
       [&results](const Row& row) { return cover_cell(row, results); }},
      {"ผู้ตอบ (อนุมานจากคะแนน)", 10, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(respondents(row)); }, true},
      {"ผลการวิเคราะห์", 54, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.item->analysis); }, true},
  };
}

}  // namespace

Sheet lay_out_items(const Results& results) {
  std::vector<Row> rows;
  for (const AgencyResult& result : results.agencies) {
    for (const auto& item : result.report->items) rows.push_back({&result, &item});
  }
  Rules rules = name_columns<Row>(results);
  rules.push_back(year_column<Row>());
  append(rules, what_is_asked());
  append(rules, what_was_reached(results));
  append(rules, source_columns<Row>(results, place));
  Sheet sheet = lay_out_sheet("คะแนนรายข้อ", rules, rows, kNameColumns);
  sheet.table_name = "Items";
  return sheet;
}

}  // namespace prongsai
