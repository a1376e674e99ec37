#include "exporters/workbook/sheets/issues.h"

#include "exporters/workbook/a1.h"
#include "exporters/workbook/cells.h"
#include "exporters/workbook/column_rule.h"
#include "exporters/workbook/figures/item_issues.h"
#include "exporters/workbook/formulas.h"
#include "exporters/workbook/sheets/agencies.h"

namespace prongsai {
namespace {

struct Row {
  ItemIssue issue;
  int number = 0;  // as Excel counts rows
};
using Rules = std::vector<ColumnRule<Row>>;

// ---- the thresholds above the table

constexpr Instrument kInstruments[] = {Instrument::kIit, Instrument::kEit, Instrument::kOit};
constexpr int kThresholdRow = 2;  // of the first of the three
constexpr int kNameColumn = 1;
constexpr int kThresholdColumn = 2;
constexpr int kRowsAbove = 6;
constexpr double kRowHeight = 25;

SheetRow line(std::vector<SheetCell> cells) { return {std::move(cells), kRowHeight}; }

std::vector<SheetRow> rows_above(const Results& results) {
  std::vector<SheetRow> rows;
  constexpr double kTitleHeight = 36;
  rows.push_back(
      {{{results.word("ประเด็นที่ควรพัฒนา"), CellStyle::kTitle, ColumnKind::kText}}, kTitleHeight});
  rows.push_back(line({{results.word("เกณฑ์ติดตาม: ข้อที่ได้ต่ำกว่านี้นับเป็นข้อที่ควรพัฒนา "
                                     "(พิมพ์เกณฑ์อื่นในช่องสีได้ ตารางจะนับใหม่)"),
                        CellStyle::kNote, ColumnKind::kText}}));
  for (const Instrument instrument : kInstruments) {
    rows.push_back(
        line({{{}, CellStyle::kPlain},
              {std::string(name(instrument)), CellStyle::kLabel, ColumnKind::kText},
              {follow_up_threshold(instrument), CellStyle::kInput, ColumnKind::kScore}}));
  }
  rows.push_back(line({}));
  return rows;
}

CellRange thresholds(int column) { return {{kThresholdRow, column}, {kThresholdRow + 2, column}}; }

// ---- formulas

// Places in the sheet of items that the formulas count over.
struct ItemPlaces {
  std::string year;
  std::string code;
  std::string score;
  std::string cover;
};

ItemPlaces places_in(const Sheet& items) {
  const auto range = [&](const char* header) {
    return fixed_a1(data_range(items, column_of(items, header)));
  };
  return {range("ปีงบประมาณ (พ.ศ.)"), range("ข้อ"), range("คะแนนติดตาม (ส่วนที่ต่ำกว่า)"),
          range("มาตรการในเอกสาร")};
}

// "$A8": the row's own cell, so that sorting the table keeps every formula with its row.
std::string own(char column, const Row& row) {
  return std::string("$") + column + std::to_string(row.number);
}

// The row's year and item: columns A and C.
std::string same_item(const Row& row, const ItemPlaces& places) {
  return places.year + ',' + own('A', row) + ',' + places.code + ',' + own('C', row);
}

std::string below_threshold(const Row& row, const ItemPlaces& places) {
  return places.score + ",\"<\"&INDEX(" + fixed_a1(thresholds(kThresholdColumn)) + ",MATCH(" +
         own('B', row) + ',' + fixed_a1(thresholds(kNameColumn)) + ",0))";
}

SheetCell below_cell(const Row& row, const ItemPlaces& places) {
  return formula_cell(
      "COUNTIFS(" + same_item(row, places) + ',' + below_threshold(row, places) + ')',
      static_cast<double>(row.issue.below));
}

SheetCell share_cell(const Row& row) {
  const double share = static_cast<double>(row.issue.below) / row.issue.scored;
  return formula_cell(own('H', row) + '/' + own('G', row), share);
}

SheetCell cover_cell(const Row& row, const ItemPlaces& places, PlanCover cover,
                     const Results& results) {
  return formula_cell("COUNTIFS(" + same_item(row, places) + ',' + below_threshold(row, places) +
                          ',' + places.cover + ',' + quoted(results.word(thai_word(cover))) + ')',
                      static_cast<double>(row.issue.covered[static_cast<std::size_t>(cover)]));
}

// Half up, as all scores of ITA: 2 * sum / (2 * count) in whole numbers.
Hundredths mean(const ItemIssue& issue) {
  return Hundredths{static_cast<int>((2 * issue.sum + issue.scored) / (2 * issue.scored))};
}

Rules item_columns() {
  return {
      {"ปีงบประมาณ (พ.ศ.)", 11, ColumnKind::kInteger,
       [](const Row& row) { return year_cell(row.issue.year); }},
      {"เครื่องมือ", 8, ColumnKind::kText,
       [](const Row& row) { return text_cell(std::string(name(row.issue.code.instrument))); }},
      {"ข้อ", 7, ColumnKind::kText,
       [](const Row& row) { return text_cell(to_string(row.issue.code)); }},
      {"ลำดับข้อ", 8, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.issue.code.number); }, true},
      {"ตัวชี้วัดที่", 7, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.issue.indicator); }},
      {"ข้อคำถามหรือรายการข้อมูล", 37, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.issue.text); }},
      {"แห่งที่มีคะแนน", 9, ColumnKind::kInteger,
       [](const Row& row) { return integer_cell(row.issue.scored); }},
  };
}

Rules count_columns(const ItemPlaces& places, const Results& results) {
  Rules rules{
      {"ต่ำกว่าเกณฑ์ (แห่ง)", 9, ColumnKind::kInteger,
       [&places](const Row& row) { return below_cell(row, places); }},
      {"ร้อยละที่ต่ำกว่าเกณฑ์", 9, ColumnKind::kShare, share_cell},
      {"คะแนนเฉลี่ย", 9, ColumnKind::kScore,
       [](const Row& row) { return SheetCell{mean(row.issue)}; }},
      {"คะแนนต่ำสุด", 9, ColumnKind::kScore,
       [](const Row& row) { return SheetCell{row.issue.lowest}; }},
  };
  for (const PlanCover cover :
       {PlanCover::kItem, PlanCover::kIndicator, PlanCover::kNone, PlanCover::kNoPlanPart}) {
    rules.push_back({std::string(thai_word(cover)), 11, ColumnKind::kInteger,
                     [&places, &results, cover](const Row& row) {
                       return cover_cell(row, places, cover, results);
                     }});
  }
  return rules;
}

}  // namespace

Sheet lay_out_issues(const Results& results, const Sheet& items) {
  const ItemPlaces places = places_in(items);
  std::vector<Row> rows;
  for (ItemIssue& issue : item_issues(results)) {
    const int number = kRowsAbove + 2 + static_cast<int>(rows.size());
    rows.push_back({std::move(issue), number});
  }
  Rules rules = item_columns();
  append(rules, count_columns(places, results));
  Sheet sheet = lay_out_sheet("ประเด็นที่ควรพัฒนา", rules, rows, 3);
  sheet.above = rows_above(results);
  sheet.table_name = "Issues";
  sheet.number_rules.push_back({thresholds(kThresholdColumn), ColumnKind::kScore, 0, 100});
  return sheet;
}

}  // namespace prongsai
