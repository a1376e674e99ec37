#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// One row a measure of an agency's plan (มาตรการและแผน). Where periods differ, the twelve months of
// the plan's fiscal year are shown as a shaded strip.
[[nodiscard]] Sheet lay_out_plans(const Results& results);

}  // namespace prongsai
