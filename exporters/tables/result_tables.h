#pragma once

#include "exporters/tables/data_table.h"

namespace prongsai {

// Every score with how it came to be known: "scores"; a row an item: "items"; a row a former year's
// score: "history".
[[nodiscard]] DataTable scores_table();
[[nodiscard]] DataTable items_table();
[[nodiscard]] DataTable history_table();

}  // namespace prongsai
