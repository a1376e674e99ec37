#pragma once

#include <functional>
#include <vector>

#include "exporters/workbook/cells.h"
#include "exporters/workbook/column_rule.h"
#include "exporters/workbook/figures/results.h"
#include "exporters/workbook/figures/value_place.h"

namespace prongsai {

// The first columns of every sheet of results; a Row has `result`. All of them stay in sight.
inline constexpr int kNameColumns = 3;

// Of province and district, the one that does not tell the agencies of this workbook apart is
// folded away: the province where all are of one.
template <typename Row>
[[nodiscard]] std::vector<ColumnRule<Row>> name_columns(const Results& results) {
  return {
      {"จังหวัด", 14, ColumnKind::kText,
       [](const Row& row) { return text_cell(row.result->report->agency.province); },
       results.one_province},
      {"อำเภอ", 13, ColumnKind::kText,
       [](const Row& row) { return text_cell(row.result->report->agency.district); },
       !results.one_province},
      {"หน่วยงาน", 26, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.result->report->agency.name); }},
  };
}

template <typename Row>
[[nodiscard]] ColumnRule<Row> year_column(bool folded = false) {
  return {"ปีงบประมาณ (พ.ศ.)", 11, ColumnKind::kInteger,
          [](const Row& row) { return year_cell(row.result->report->fiscal_year); }, folded};
}

// The last columns: where the row comes from. `place_of_row` gives a ValuePlace; a transcript has no
// pages.
template <typename Row>
[[nodiscard]] std::vector<ColumnRule<Row>> source_columns(
    const Results& results, std::function<ValuePlace(const Row&)> place_of_row) {
  return {
      {"หน้า", 5, ColumnKind::kInteger,
       [&results, place_of_row](const Row& row) {
         return page_cell(*row.result->report, place_of_row(row), results);
       }},
      {"ไฟล์", 30, ColumnKind::kWrapped,
       [&results, place_of_row](const Row& row) {
         return text_cell(file_of(*row.result->report, place_of_row(row), results));
       },
       true},
  };
}

}  // namespace prongsai
