#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/calendar.h"
#include "model/flow.h"

namespace prongsai {

// What stands above a table of a flow; `table` must be one of its blocks.

// The line right above it; empty where another table does.
[[nodiscard]] std::string_view line_above(const Flow& flow, const Table& table);

// The few lines right above it, up to the table before, the nearest first.
[[nodiscard]] std::vector<const Line*> lines_above(const Flow& flow, const Table& table);

// The year named in those lines, the nearest first.
[[nodiscard]] std::optional<FiscalYear> year_above(const Flow& flow, const Table& table);

}  // namespace prongsai
