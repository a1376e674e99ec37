#pragma once

#include "exporters/tables/data_table.h"

namespace prongsai {

// A row a measure, a row a step of one, a row a unit responsible for one, a row a limitation.
[[nodiscard]] DataTable plans_table();
[[nodiscard]] DataTable plan_steps_table();
[[nodiscard]] DataTable plan_units_table();
[[nodiscard]] DataTable limitations_table();

// What few reports tell: a row a strength, a row a rank, a row a measure of a former plan.
[[nodiscard]] DataTable strengths_table();
[[nodiscard]] DataTable ranks_table();
[[nodiscard]] DataTable former_plans_table();

}  // namespace prongsai
