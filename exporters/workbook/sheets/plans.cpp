#include "exporters/workbook/sheets/plans.h"

#include <string>

#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/sheets/reports.h"

namespace prongsai {
namespace {

struct Row {
  const Report* report = nullptr;
  const Plan<Score>* plan = nullptr;
  int number = 0;  // counts from 1 within the report
};
using Rules = std::vector<ColumnRule<Row>>;

// A plan that does not print the score again misses nothing.
SheetCell plan_score_cell(const std::optional<Score>& score, const Row& row) {
  if (score && score->status == Status::kMissing) return {};
  return score_cell(score, row.report->document_type);
}

Rules what_it_answers() {
  return {
      {"ปีของแผน (พ.ศ.)", 11, ColumnKind::kInteger,
       [](const Row& row) { return year_cell(row.report->plan_year); }},
      {"ลำดับมาตรการ", 9, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.number); }},
      {"ตัวชี้วัดที่", 9, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.plan->indicator); }},
      {"ข้อ", 7, ColumnKind::kText,
       [](const Row& row) {
         return row.plan->item ? text_cell(to_string(*row.plan->item)) : SheetCell{};
       }},
      {"ข้อคำถามหรือรายการข้อมูล", 36, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->item_text.value); }},
      {"คะแนน", 9, ColumnKind::kScore,
       [](const Row& row) { return plan_score_cell(row.plan->score, row); }},
      {"ส่วนที่ 1", 9, ColumnKind::kScore,
       [](const Row& row) { return plan_score_cell(row.plan->part1, row); }},
      {"ส่วนที่ 2", 9, ColumnKind::kScore,
       [](const Row& row) { return plan_score_cell(row.plan->part2, row); }},
  };
}

Rules what_will_be_done() {
  return {
      {"มาตรการ โครงการ หรือกิจกรรม", 40, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->measure.value); }},
      {"ผลการวิเคราะห์", 48, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->finding.value); }},
      {"ขั้นตอนการดำเนินการ", 48, ColumnKind::kWrapped,
       [](const Row& row) { return numbered_cell(row.plan->steps); }},
      {"เริ่ม", 14, ColumnKind::kDate, [](const Row& row) { return date_cell(row.plan->start); }},
      {"สิ้นสุด", 14, ColumnKind::kDate, [](const Row& row) { return date_cell(row.plan->end); }},
      {"ระยะเวลาตามเอกสาร", 24, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->period.value); }},
      {"ผู้รับผิดชอบ", 22, ColumnKind::kWrapped,
       [](const Row& row) { return lines_cell(row.plan->responsible); }},
  };
}

std::optional<int> page(const Row& row) {
  return row.plan->page ? row.plan->page : row.plan->measure.origin.page;
}

}  // namespace

Sheet lay_out_plans(const RunResult& run) {
  std::vector<Row> rows;
  for (const Report* report : reports_with_results(run)) {
    int number = 0;
    for (const auto& plan : report->plans) rows.push_back({report, &plan, ++number});
  }
  Rules own = what_it_answers();
  const Rules done = what_will_be_done();
  own.insert(own.end(), done.begin(), done.end());
  return lay_out_sheet("มาตรการและแผน", between_names_and_source<Row>(own, page), rows,
                       kNameColumns);
}

}  // namespace prongsai
