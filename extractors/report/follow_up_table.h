#pragma once

#include <optional>

#include "extractors/report/columns.h"
#include "model/flow.h"
#include "model/record.h"

namespace prongsai {

// Whether a table of measures says what came of them: under such a heading or of a year that is not
// to come (`ours` is the year assessed), in a column of results that is filled. A column
// "การกำกับติดตาม" says how this year's measures are to be watched.
[[nodiscard]] bool is_follow_up_table(const Flow& flow, const Table& table,
                                      const TableColumns& columns, std::optional<FiscalYear> ours);

}  // namespace prongsai
