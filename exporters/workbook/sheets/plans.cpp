#include "exporters/workbook/sheets/plans.h"

#include <set>
#include <string>
#include <utility>

#include "exporters/workbook/sheets/agency_columns.h"

namespace prongsai {
namespace {

struct Row {
  const AgencyResult* result = nullptr;
  const Plan<Score>* plan = nullptr;
  int number = 0;  // counts from 1 within the report
};
using Rules = std::vector<ColumnRule<Row>>;

// A plan that does not print the score again misses nothing.
SheetCell plan_score_cell(const Part<Score>& score, const Row& row) {
  if (score && score->status == Status::kMissing) return {};
  return score_cell(score, row.result->report->document_type);
}

Rules what_it_answers() {
  return {
      {"ปีของแผน (พ.ศ.)", 8, ColumnKind::kInteger,
       [](const Row& row) { return year_cell(row.result->report->plan_year); }},
      {"ลำดับมาตรการ", 9, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.number); }, true},
      {"ตัวชี้วัดที่", 7, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.plan->indicator); }},
      {"ข้อ", 6, ColumnKind::kText,
       [](const Row& row) {
         return row.plan->item ? text_cell(to_string(*row.plan->item)) : SheetCell{};
       }},
      {"ข้อคำถามหรือรายการข้อมูล", 36, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->item_text.value); }, true},
      {"คะแนน", 8, ColumnKind::kScore,
       [](const Row& row) { return plan_score_cell(row.plan->score, row); }},
      {"ส่วนที่ 1", 8, ColumnKind::kScore,
       [](const Row& row) { return plan_score_cell(row.plan->part1, row); }, true},
      {"ส่วนที่ 2", 8, ColumnKind::kScore,
       [](const Row& row) { return plan_score_cell(row.plan->part2, row); }, true},
  };
}

Rules what_will_be_done() {
  return {
      {"มาตรการ โครงการ หรือกิจกรรม", 27, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->measure.value); }},
      {"ผลการวิเคราะห์", 40, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->finding.value); }, true},
      {"ขั้นตอนการดำเนินการ", 28, ColumnKind::kWrapped,
       [](const Row& row) { return numbered_cell(row.plan->steps); }},
      {"เริ่ม", 11, ColumnKind::kDate, [](const Row& row) { return date_cell(row.plan->start); }},
      {"สิ้นสุด", 11, ColumnKind::kDate, [](const Row& row) { return date_cell(row.plan->end); }},
      {"ระยะเวลาตามเอกสาร", 24, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->period.value); }, true},
      {"ผู้รับผิดชอบ", 12, ColumnKind::kWrapped,
       [](const Row& row) { return lines_cell(row.plan->responsible); }},
      {"งบประมาณตามเอกสาร", 20, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->budget.value); }, true},
      {"การติดตามผล", 28, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.plan->follow_up.value); }, true},
  };
}

// ---- the strip of months -----------------------------------------------------------------------

constexpr const char* kMonths[] = {"ต.ค.",  "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.",
                                   "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."};

// Whether the measure runs in the month, counted from October of the plan's fiscal year. A day of
// the month is enough.
bool runs_in(const Row& row, int month) {
  if (!row.plan->start || !row.plan->end || !row.result->report->plan_year) return false;
  const Date first = first_day(*row.result->report->plan_year);
  const std::chrono::year_month wanted =
      std::chrono::year_month{first.year(), first.month()} + std::chrono::months{month};
  const auto month_of = [](const Date& day) {
    return std::chrono::year_month{day.year(), day.month()};
  };
  return month_of(*row.plan->start) <= wanted && wanted <= month_of(*row.plan->end);
}

bool periods_differ(const std::vector<Row>& rows) {
  std::set<std::pair<Date, Date>> periods;
  for (const Row& row : rows) {
    if (row.plan->start && row.plan->end) periods.emplace(*row.plan->start, *row.plan->end);
  }
  return periods.size() > 1;
}

// A mark and a shade: the shade is lost where a sheet is copied as text.
Rules strip_of_months() {
  constexpr double kWidth = 5;
  Rules rules;
  for (int month = 0; month < 12; ++month) {
    rules.push_back({kMonths[month], kWidth, ColumnKind::kText,
                     [month](const Row& row) {
                       return runs_in(row, month) ? SheetCell{std::string("■"), CellStyle::kStrip}
                                                  : SheetCell{};
                     },
                     true});
  }
  return rules;
}

// All measures of a joined record are from one of its documents; their scores name it.
ValuePlace place(const Row& row) {
  return {row.plan->page ? row.plan->page : row.plan->measure.origin.page,
          row.plan->score.source.value_or(0)};
}

}  // namespace

Sheet lay_out_plans(const Results& results) {
  std::vector<Row> rows;
  for (const AgencyResult& result : results.agencies) {
    int number = 0;
    for (const auto& plan : result.report->plans) rows.push_back({&result, &plan, ++number});
  }
  Rules rules = name_columns<Row>(results);
  rules.push_back(year_column<Row>(true));
  append(rules, what_it_answers());
  append(rules, what_will_be_done());
  if (periods_differ(rows)) append(rules, strip_of_months());
  append(rules, source_columns<Row>(results, place));
  Sheet sheet = lay_out_sheet("มาตรการและแผน", rules, rows, kNameColumns);
  sheet.table_name = "Plans";
  return sheet;
}

}  // namespace prongsai
