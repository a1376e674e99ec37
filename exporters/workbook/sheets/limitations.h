#pragma once

#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// One row a problem an agency names (ปัญหาและข้อจำกัด).
[[nodiscard]] Sheet lay_out_limitations(const RunResult& run);

}  // namespace prongsai
