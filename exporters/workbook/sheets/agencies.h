#pragma once

#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// One row an agency and fiscal year: what is compared, the first sheet (ผลรายหน่วยงาน).
[[nodiscard]] Sheet lay_out_agencies(const RunResult& run);

}  // namespace prongsai
