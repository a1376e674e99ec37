#include "exporters/workbook/sheets/limitations.h"

#include "exporters/workbook/sheets/agency_columns.h"
#include "exporters/workbook/sheets/reports.h"

namespace prongsai {
namespace {

struct Row {
  const Report* report = nullptr;
  const Text* limitation = nullptr;
  int number = 0;  // counts from 1 within the report
};

std::vector<ColumnRule<Row>> own_columns() {
  return {
      {"ลำดับ", 8, ColumnKind::kInteger, [](const Row& row) { return integer_cell(row.number); }},
      {"ปัญหาและข้อจำกัด", 90, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.limitation->value); }},
  };
}

}  // namespace

Sheet lay_out_limitations(const RunResult& run) {
  std::vector<Row> rows;
  for (const Report* report : reports_with_results(run)) {
    int number = 0;
    for (const Text& limitation : report->limitations) {
      rows.push_back({report, &limitation, ++number});
    }
  }
  const auto page = [](const Row& row) { return row.limitation->origin.page; };
  return lay_out_sheet("ปัญหาและข้อจำกัด", between_names_and_source<Row>(own_columns(), page), rows,
                       kNameColumns);
}

}  // namespace prongsai
