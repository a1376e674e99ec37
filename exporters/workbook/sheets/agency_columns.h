#pragma once

#include <optional>
#include <vector>

#include "exporters/workbook/cells.h"
#include "exporters/workbook/column_rule.h"
#include "model/record.h"

namespace prongsai {

// The first columns of every sheet of results; a Row has `report`. All three names stay in sight.
inline constexpr int kNameColumns = 3;

template <typename Row>
[[nodiscard]] std::vector<ColumnRule<Row>> agency_columns() {
  return {
      {"จังหวัด", 14, ColumnKind::kText,
       [](const Row& row) { return text_cell(row.report->agency.province); }},
      {"อำเภอ", 14, ColumnKind::kText,
       [](const Row& row) { return text_cell(row.report->agency.district); }},
      {"หน่วยงาน", 32, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.report->agency.name); }},
      {"ปีงบประมาณ (พ.ศ.)", 12, ColumnKind::kInteger,
       [](const Row& row) { return year_cell(row.report->fiscal_year); }},
  };
}

// The last columns: where the row comes from. `page` may find none, in a transcript.
template <typename Row>
[[nodiscard]] std::vector<ColumnRule<Row>> source_columns(
    std::function<std::optional<int>(const Row&)> page) {
  return {
      {"ไฟล์", 22, ColumnKind::kWrapped,
       [](const Row& row) { return text_cell(row.report->source.file); }},
      {"หน้า", 7, ColumnKind::kInteger,
       [page = std::move(page)](const Row& row) { return integer_cell(page(row)); }},
  };
}

// All columns of a sheet of results: agency, the sheet's own, source.
template <typename Row>
[[nodiscard]] std::vector<ColumnRule<Row>> between_names_and_source(
    const std::vector<ColumnRule<Row>>& own, std::function<std::optional<int>(const Row&)> page) {
  std::vector<ColumnRule<Row>> columns = agency_columns<Row>();
  columns.insert(columns.end(), own.begin(), own.end());
  const std::vector<ColumnRule<Row>> source = source_columns<Row>(std::move(page));
  columns.insert(columns.end(), source.begin(), source.end());
  return columns;
}

}  // namespace prongsai
