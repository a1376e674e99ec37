#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// Agencies down, item codes across, a block a fiscal year, the newest first (ตารางคะแนนรายข้อ).
// Codes of different years are different items: o10 of 2564 is not o10 of 2568.
[[nodiscard]] Sheet lay_out_heat_map(const Results& results);

}  // namespace prongsai
