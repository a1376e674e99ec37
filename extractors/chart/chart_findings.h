#pragma once

#include <string>
#include <vector>

#include "extractors/chart/chart_names.h"
#include "model/finding.h"

namespace prongsai {

// What a finding calls a former year's score while charts are added: its place in the history,
// which records go by ("history:3"), is not known before all are.
[[nodiscard]] std::string history_field(FiscalYear year, const std::string& scope);

// What is told about a chart; docs/findings.md has the codes.

// `why` in English: "its years are not certain".
[[nodiscard]] Finding unclear_chart(const Chart& chart, const std::string& why);

// The values that are left out since their names could not be read; nothing where there are none.
[[nodiscard]] Findings nameless_values(const Chart& chart, const std::vector<ChartValue>& values);

// What the drawing says of named points whose numbers could not be read; nothing where there are
// none.
[[nodiscard]] Findings unread_points(const Chart& chart, const std::vector<ChartValue>& values);

// Nothing where the drawing says nothing either.
[[nodiscard]] Findings chart_without_values(const Chart& chart);

// Of a chart that has no marks: nothing was read of it.
[[nodiscard]] Finding unread_drawing(const Chart& chart);

// `own_year`: the value is of the report's own year.
[[nodiscard]] Finding label_differs(const ChartValue& value, bool own_year);

[[nodiscard]] Finding truncated_chart(const Chart& chart);

}  // namespace prongsai
