#include "exporters/workbook/sheets/history.h"

#include "exporters/workbook/figures/past_scores.h"
#include "exporters/workbook/sheets/agencies.h"
#include "exporters/workbook/sheets/agency_columns.h"

namespace prongsai {
namespace {

using Row = PastScore;
using Rules = std::vector<ColumnRule<Row>>;

SheetCell change_cell(const Row& row) {
  if (!row.change || row.change_in_doubt) return {};
  const bool broken = row.yardstick == Yardstick::kChanged;
  return {*row.change, broken ? CellStyle::kBreak : CellStyle::kNormal};
}

SheetCell yardstick_cell(const Row& row, const Results& results) {
  if (row.first) return {};
  if (row.change_in_doubt) return text_cell(results.word("คะแนนรอตรวจสอบ"));
  switch (row.yardstick) {
    case Yardstick::kChanged:
      return {results.word("เกณฑ์เปลี่ยน"), CellStyle::kBreak};
    case Yardstick::kUnknown:
      return text_cell(results.word("ไม่ทราบเกณฑ์"));
    case Yardstick::kSame:
      break;
  }
  return text_cell(results.word("เกณฑ์เดิม"));
}

SheetCell source_cell(const Row& row, const Results& results) {
  if (row.own_year) return text_cell(results.word("รายงานของปีนั้น"));
  const std::string year = std::to_string(row.result->report->fiscal_year->buddhist_era);
  return text_cell(results.word("ผลย้อนหลังในรายงานปี") + ' ' + year);
}

Rules own_columns(const Results& results) {
  return {
      {"รายการ", 30, ColumnKind::kText,
       [&results](const Row& row) { return text_cell(scope_words(row.scope, results.words)); }},
      {"ปีงบประมาณ (พ.ศ.)", 11, ColumnKind::kInteger,
       [](const Row& row) { return year_cell(row.year); }},
      {"คะแนน", 10, ColumnKind::kScore,
       [](const Row& row) { return score_cell(*row.score, row.result->report->document_type); }},
      {"เพิ่ม/ลดจากปีก่อน", 11, ColumnKind::kChange, change_cell},
      {"เกณฑ์เทียบปีก่อน", 16, ColumnKind::kText,
       [&results](const Row& row) { return yardstick_cell(row, results); }},
      {"ที่มา", 28, ColumnKind::kText,
       [&results](const Row& row) { return source_cell(row, results); }},
      {"หน่วยงานในรายการเลือก", 34, ColumnKind::kText,
       [](const Row& row) { return text_cell(row.result->label); }, true},
      {"รหัสรายการ", 10, ColumnKind::kText, [](const Row& row) { return text_cell(row.scope); },
       true},
  };
}

}  // namespace

std::string scope_words(const std::string& scope, const Words& words) {
  if (scope == "overall") return words("คะแนนภาพรวม");
  if (scope.find_first_not_of("0123456789") != std::string::npos) return scope;
  return words(indicator_header(std::stoi(scope)));
}

Sheet lay_out_history(const Results& results) {
  Rules rules = name_columns<Row>(results);
  append(rules, own_columns(results));
  append(rules, source_columns<Row>(results, [](const Row& row) { return place_of(*row.score); }));
  Sheet sheet = lay_out_sheet("ผลย้อนหลัง", rules, past_scores(results), kNameColumns);
  sheet.table_name = "History";
  return sheet;
}

}  // namespace prongsai
