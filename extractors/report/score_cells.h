#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/report/columns.h"
#include "extractors/report/rows.h"
#include "model/record.h"

namespace prongsai {

// What tables of results have in common: indicators, instruments and totals in rows.

// The first column of scores; "คะแนนเฉลี่ย" is the overall score in a league table, the score of each
// row in these.
[[nodiscard]] std::optional<int> score_column_of(const TableColumns& columns);

// The role of the columns of scores: kScore where there is one, else kOverall.
[[nodiscard]] ColumnRole score_role_of(const TableColumns& columns);

// The text of the row's cell in a column; empty without a column.
[[nodiscard]] std::string text_in(const Row& row, std::optional<int> column);

// Whether a row's name says that it sums others up: "รวม", "คะแนนภาพรวม", "คะแนนเฉลี่ย IIT".
[[nodiscard]] bool is_total_name(const std::string& name);

// Adds readings of an instrument, or of the part of EIT that `name` names.
void add_instrument(const std::string& name, Instrument instrument, Readings readings,
                    Draft& draft);

void append(Readings& into, Readings from);
void append(std::optional<Readings>& into, Readings from);

}  // namespace prongsai
