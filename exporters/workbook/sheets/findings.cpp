#include "exporters/workbook/sheets/findings.h"

#include <algorithm>
#include <string>

#include "exporters/workbook/field_words.h"
#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

struct Row {
  const AgencyResult* result = nullptr;
  const Finding* finding = nullptr;
};

CellStyle style_of(Severity severity) {
  return severity == Severity::kInfo ? CellStyle::kNormal : CellStyle::kConflict;
}

std::vector<ColumnRule<Row>> own_columns(const Results& results) {
  return {
      {"ความสำคัญ", 14, ColumnKind::kText,
       [&results](const Row& row) {
         const Severity severity = row.finding->severity;
         return SheetCell{results.word(thai_word(severity)), style_of(severity)};
       }},
      {"รายการ", 22, ColumnKind::kWrapped,
       [&results](const Row& row) {
         return text_cell(field_words(row.finding->where, *row.result->report, results.words));
       }},
      {"ข้อความ", 64, ColumnKind::kWrapped,
       [&results](const Row& row) {
         const Finding& finding = *row.finding;
         return text_cell(results.words.english() ? finding.message_en : finding.message);
       }},
      {"รหัสข้อสังเกต", 26, ColumnKind::kText,
       [](const Row& row) { return text_cell(row.finding->code); }, true},
  };
}

// The gravest first, so that each document is opened once and its worst is seen first.
std::vector<Row> rows_of(const AgencyResult& result) {
  std::vector<Row> rows;
  for (const Finding& finding : result.report->findings) rows.push_back({&result, &finding});
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.finding->severity > b.finding->severity;
  });
  return rows;
}

}  // namespace

Sheet lay_out_findings(const Results& results) {
  std::vector<Row> rows;
  for (const AgencyResult& result : results.agencies) {
    const std::vector<Row> own = rows_of(result);
    rows.insert(rows.end(), own.begin(), own.end());
  }
  std::vector<ColumnRule<Row>> rules = name_columns<Row>(results);
  rules.push_back(year_column<Row>());
  append(rules, own_columns(results));
  append(rules, source_columns<Row>(results,
                                    [](const Row& row) { return ValuePlace{row.finding->page}; }));
  Sheet sheet = lay_out_sheet("ข้อสังเกตของโปรแกรม", rules, rows, kNameColumns);
  sheet.table_name = "Findings";
  return sheet;
}

}  // namespace prongsai
