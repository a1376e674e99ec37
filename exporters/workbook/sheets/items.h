#pragma once

#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// One row an item of an agency (คะแนนรายข้อ).
[[nodiscard]] Sheet lay_out_items(const RunResult& run);

}  // namespace prongsai
