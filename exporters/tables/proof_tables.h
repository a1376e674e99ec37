#pragma once

#include "exporters/tables/data_table.h"

namespace prongsai {

// A row a finding, a row a check of the arithmetic, a row a correction of a field without score.
[[nodiscard]] DataTable findings_table();
[[nodiscard]] DataTable checks_table();
[[nodiscard]] DataTable corrections_table();

}  // namespace prongsai
