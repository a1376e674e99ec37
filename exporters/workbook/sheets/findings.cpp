#include "exporters/workbook/sheets/findings.h"

#include <algorithm>
#include <string>

#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/sheets/reports.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

struct Row {
  const Report* report = nullptr;
  const Finding* finding = nullptr;
};

CellStyle style_of(Severity severity) {
  return severity == Severity::kInfo ? CellStyle::kNormal : CellStyle::kConflict;
}

std::vector<ColumnRule<Row>> own_columns() {
  return {
      {"ความสำคัญ", 14, ColumnKind::kText,
       [](const Row& row) {
         const Severity severity = row.finding->severity;
         return SheetCell{std::string(thai_word(severity)), style_of(severity)};
       }},
      {"รายการ", 22, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(thai_field(row.finding->where)); }},
      {"ข้อความ", 80, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.finding->message); }},
      {"รหัส", 26, ColumnKind::kText, [](const Row& row) { return text_cell(row.finding->code); }},
  };
}

// The gravest first, so that each document is opened once and its worst is seen first.
std::vector<Row> rows_of(const Report& report) {
  std::vector<Row> rows;
  for (const Finding& finding : report.findings) rows.push_back({&report, &finding});
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.finding->severity > b.finding->severity;
  });
  return rows;
}

}  // namespace

Sheet lay_out_findings(const RunResult& run) {
  std::vector<Row> rows;
  for (const Report* report : reports_with_results(run)) {
    const std::vector<Row> own = rows_of(*report);
    rows.insert(rows.end(), own.begin(), own.end());
  }
  const auto page = [](const Row& row) { return row.finding->page; };
  return lay_out_sheet("รายการรอตรวจสอบ", between_names_and_source<Row>(own_columns(), page), rows,
                       kNameColumns);
}

}  // namespace prongsai
