#include "exporters/workbook/sheets/limitations.h"

#include "exporters/limitation_kind.h"
#include "exporters/workbook/sheets/agency_columns.h"

namespace prongsai {
namespace {

struct Row {
  const AgencyResult* result = nullptr;
  const Text* limitation = nullptr;
  int number = 0;  // counts from 1 within the report
};

std::vector<ColumnRule<Row>> own_columns(const Results& results) {
  return {
      {"หมวด", 16, ColumnKind::kText,
       [&results](const Row& row) {
         return text_cell(results.word(limitation_kind(row.limitation->value)));
       }},
      {"ลำดับ", 7, ColumnKind::kInteger, [](const Row& row) { return integer_cell(row.number); }},
      {"ปัญหาและข้อจำกัด", 74, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.limitation->value); }},
  };
}

}  // namespace

Sheet lay_out_limitations(const Results& results) {
  std::vector<Row> rows;
  for (const AgencyResult& result : results.agencies) {
    int number = 0;
    for (const Text& limitation : result.report->limitations) {
      rows.push_back({&result, &limitation, ++number});
    }
  }
  std::vector<ColumnRule<Row>> rules = name_columns<Row>(results);
  rules.push_back(year_column<Row>());
  append(rules, own_columns(results));
  append(rules, source_columns<Row>(results, [](const Row& row) {
           return ValuePlace{row.limitation->origin.page};
         }));
  Sheet sheet = lay_out_sheet("ปัญหาและข้อจำกัด", rules, rows, kNameColumns);
  sheet.table_name = "Limitations";
  return sheet;
}

}  // namespace prongsai
