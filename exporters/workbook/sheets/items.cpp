#include "exporters/workbook/sheets/items.h"

#include <string>

#include "exporters/report_scores.h"
#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/sheets/reports.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

struct Row {
  const Report* report = nullptr;
  const ItemResult<Score>* item = nullptr;
};
using Rules = std::vector<ColumnRule<Row>>;

SheetCell indicator_name_cell(const Row& row) {
  const auto* indicator = find_indicator(*row.report, row.item->indicator);
  return indicator != nullptr ? text_cell(indicator->name) : SheetCell{};
}

SheetCell indicator_number_cell(const Row& row) {
  return row.item->indicator > 0 ? integer_cell(row.item->indicator) : SheetCell{};
}

// The status in words, with the look of the score, so that both can be seen and filtered.
SheetCell status_cell(const Row& row) {
  const Score& score = row.item->score;
  if (says_nothing(score, row.report->document_type)) return {};
  return {std::string(thai_word(score.status)), score_cell(score, row.report->document_type).style};
}

std::optional<int> page(const Row& row) {
  const std::optional<int>& score_page = row.item->score.origin.page;
  return score_page ? score_page : row.item->text.origin.page;
}

// "ลำดับข้อ" is the item's number as a number: within an instrument o2 sorts before o10.
Rules what_is_asked() {
  return {
      {"เครื่องมือ", 10, ColumnKind::kText,
       [](const Row& row) { return text_cell(std::string(name(row.item->code.instrument))); }},
      {"ข้อ", 7, ColumnKind::kText,
       [](const Row& row) { return text_cell(to_string(row.item->code)); }},
      {"ลำดับข้อ", 8, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.item->code.number); }},
      {"ตัวชี้วัดที่", 9, ColumnKind::kInteger, indicator_number_cell},
      {"ชื่อตัวชี้วัด", 20, ColumnKind::kWrapped, indicator_name_cell},
      {"กลุ่มข้อมูล", 20, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.item->group.value); }},
      {"ข้อคำถามหรือรายการข้อมูล", 42, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.item->text.value); }},
  };
}

Rules what_was_reached() {
  return {
      {"คะแนน", 9, ColumnKind::kScore,
       [](const Row& row) { return score_cell(row.item->score, row.report->document_type); }},
      {"ส่วนที่ 1", 9, ColumnKind::kScore,
       [](const Row& row) { return score_cell(row.item->part1, row.report->document_type); }},
      {"ส่วนที่ 2", 9, ColumnKind::kScore,
       [](const Row& row) { return score_cell(row.item->part2, row.report->document_type); }},
      {"สถานะ", 20, ColumnKind::kText, status_cell},
      {"ผลการวิเคราะห์", 54, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.item->analysis); }},
  };
}

}  // namespace

Sheet lay_out_items(const RunResult& run) {
  std::vector<Row> rows;
  for (const Report* report : reports_with_results(run)) {
    for (const auto& item : report->items) rows.push_back({report, &item});
  }
  Rules own = what_is_asked();
  const Rules reached = what_was_reached();
  own.insert(own.end(), reached.begin(), reached.end());
  return lay_out_sheet("คะแนนรายข้อ", between_names_and_source<Row>(own, page), rows, kNameColumns);
}

}  // namespace prongsai
