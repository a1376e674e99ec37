#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/report/columns.h"
#include "extractors/report/vocabulary.h"
#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// Adds the results of a former year that `former` holds (a draft read with that year as its own) to
// the history of `draft`: its overall score, instruments and indicators.
void add_history(const Draft& former, Draft& draft);

// Reads what a table says of years before the report's own: "เครื่องมือ | ปี 2567 | ปี 2568" (a year
// over the column), "ปีงบประมาณ | IIT | EIT | OIT | คะแนนรวม" (a year before the row), or a whole
// table `of_year`, the year of its caption. Rows of the report's own year are one more print of its
// scores. Later years, item scores and levels are left out.
void read_history(const Table& table, const Vocabulary& vocabulary, const Framework* framework,
                  std::optional<FiscalYear> of_year, Draft& draft);

// True if each row of the table is a year with its results.
[[nodiscard]] bool is_table_of_years(const Table& table, const TableColumns& columns);

// "ปี | คะแนนรวม" with a row of `year`, the report's own, whose score shows whether it is the one
// assessed.
[[nodiscard]] bool has_overall_of(const Table& table, const TableColumns& columns,
                                  std::optional<FiscalYear> year);

// Latest year first; in it overall, IIT, EIT, OIT, indicators by number.
void sort_history(Draft& draft);

}  // namespace prongsai
