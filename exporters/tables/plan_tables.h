#pragma once

#include "exporters/tables/data_table.h"

namespace prongsai {

// A row a measure, a row a step of one, a row a unit responsible for one, a row a limitation.
[[nodiscard]] DataTable plans_table();
[[nodiscard]] DataTable plan_steps_table();
[[nodiscard]] DataTable plan_units_table();
[[nodiscard]] DataTable limitations_table();

}  // namespace prongsai
