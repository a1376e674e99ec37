#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// One row an item of an agency (คะแนนรายข้อ).
[[nodiscard]] Sheet lay_out_items(const Results& results);

}  // namespace prongsai
