#pragma once

#include "extractors/report/columns.h"
#include "extractors/report/headings.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// True if the table is one of the ten indicators: by its columns, or because its cells of names end
// with a score ("1. การปฏิบัติหน้าที่ / 97.68 คะแนน").
[[nodiscard]] bool is_indicator_table(const Table& table, const TableColumns& columns,
                                      const IndicatorNames& names);

// Reads the rows of an indicator table: number, name and score. It may stand twice in a report;
// each print is one more reading. Rows that name no indicator by number or name are left out. A
// column of scores whose cells stand for all indicators of an instrument gives the instruments'.
void read_indicator_table(const Table& table, const TableColumns& columns,
                          const IndicatorNames& names, const Framework* framework, Draft& draft);

}  // namespace prongsai
