#include "exporters/workbook/sheets/told_besides.h"

#include "exporters/workbook/sheets/agency_columns.h"

namespace prongsai {
namespace {

struct Former {
  const AgencyResult* result = nullptr;
  const Plan<Score>* plan = nullptr;
  int number = 0;  // counts from 1 within the report
};

struct Told {
  const AgencyResult* result = nullptr;
  const char* kind = "";
  int number = 0;  // counts from 1 within the report and kind
  const Text* text = nullptr;
  const Rank* rank = nullptr;  // null: a strength
};

std::vector<ColumnRule<Former>> former_columns() {
  return {
      {"ลำดับมาตรการ", 9, ColumnKind::kInteger,
       [](const Former& row) { return integer_cell(row.number); }},
      {"ตัวชี้วัดที่", 7, ColumnKind::kInteger,
       [](const Former& row) { return integer_cell(row.plan->indicator); }},
      {"ข้อ", 6, ColumnKind::kText,
       [](const Former& row) {
         return row.plan->item ? text_cell(to_string(*row.plan->item)) : SheetCell{};
       }},
      {"มาตรการ โครงการ หรือกิจกรรม", 34, ColumnKind::kWrapped,
       [](const Former& row) { return text_cell(row.plan->measure.value); }},
      {"ขั้นตอนการดำเนินการ", 28, ColumnKind::kWrapped,
       [](const Former& row) { return numbered_cell(row.plan->steps); }, true},
      {"ผลการดำเนินการ", 40, ColumnKind::kWrapped,
       [](const Former& row) { return text_cell(row.plan->follow_up.value); }},
      {"ระยะเวลาตามเอกสาร", 20, ColumnKind::kWrapped,
       [](const Former& row) { return text_cell(row.plan->period.value); }, true},
      {"ผู้รับผิดชอบ", 14, ColumnKind::kWrapped,
       [](const Former& row) { return lines_cell(row.plan->responsible); }},
      {"งบประมาณตามเอกสาร", 20, ColumnKind::kWrapped,
       [](const Former& row) { return text_cell(row.plan->budget.value); }, true},
  };
}

std::vector<ColumnRule<Told>> told_columns(const Results& results) {
  return {
      {"เรื่อง", 18, ColumnKind::kText,
       [&results](const Told& row) { return text_cell(results.word(row.kind)); }},
      {"ลำดับ", 7, ColumnKind::kInteger, [](const Told& row) { return integer_cell(row.number); }},
      {"ข้อความ", 62, ColumnKind::kWrapped,
       [](const Told& row) { return text_cell(row.text->value); }},
      {"ลำดับที่ระบุ", 9, ColumnKind::kInteger,
       [](const Told& row) {
         return row.rank != nullptr ? integer_cell(row.rank->position) : SheetCell{};
       }},
      {"จาก (แห่ง)", 9, ColumnKind::kInteger,
       [](const Told& row) {
         return row.rank != nullptr ? integer_cell(row.rank->of) : SheetCell{};
       }},
  };
}

std::vector<Told> told_by(const AgencyResult& result) {
  std::vector<Told> rows;
  int number = 0;
  for (const Text& text : result.report->strengths) {
    rows.push_back({&result, "จุดแข็ง", ++number, &text});
  }
  number = 0;
  for (const Rank& rank : result.report->ranks) {
    rows.push_back({&result, "ลำดับในรายงาน", ++number, &rank.text, &rank});
  }
  return rows;
}

}  // namespace

Sheet lay_out_former_measures(const Results& results) {
  std::vector<Former> rows;
  for (const AgencyResult& result : results.agencies) {
    int number = 0;
    for (const auto& plan : result.report->follow_ups) rows.push_back({&result, &plan, ++number});
  }
  std::vector<ColumnRule<Former>> rules = name_columns<Former>(results);
  rules.push_back(year_column<Former>());
  append(rules, former_columns());
  append(rules, source_columns<Former>(results, [](const Former& row) {
           return ValuePlace{row.plan->page ? row.plan->page : row.plan->measure.origin.page};
         }));
  Sheet sheet = lay_out_sheet("ผลมาตรการเดิม", rules, rows, kNameColumns);
  sheet.table_name = "FormerMeasures";
  return sheet;
}

Sheet lay_out_strengths(const Results& results) {
  std::vector<Told> rows;
  for (const AgencyResult& result : results.agencies) {
    for (const Told& row : told_by(result)) rows.push_back(row);
  }
  std::vector<ColumnRule<Told>> rules = name_columns<Told>(results);
  rules.push_back(year_column<Told>());
  append(rules, told_columns(results));
  append(rules, source_columns<Told>(
                    results, [](const Told& row) { return ValuePlace{row.text->origin.page}; }));
  Sheet sheet = lay_out_sheet("จุดแข็งและลำดับ", rules, rows, kNameColumns);
  sheet.table_name = "Strengths";
  return sheet;
}

}  // namespace prongsai
