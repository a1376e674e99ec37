#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extractors/layout/column_spans.h"
#include "extractors/layout/text_rows.h"

namespace prongsai {

// The first row of text of each row of a table, told without values: by `separators` (y of lines
// and edges between rows) where there are any, else by strips of paper over all columns that are
// wider than those inside a cell, else by the ordinals of the first column where each stands beside
// the first lines of its row. Nothing where these do not agree.
[[nodiscard]] std::optional<std::vector<std::size_t>> strip_row_starts(
    std::span<const TextRow> rows, const std::vector<ColumnSpan>& spans,
    const std::vector<Points>& separators);

// The ordinal that a row has in its first column: "7", "๗.", "(๗)"; nothing for other words.
[[nodiscard]] std::optional<int> ordinal_of(const TextRow& row, const ColumnSpan& first);

}  // namespace prongsai
