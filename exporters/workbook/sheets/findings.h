#pragma once

#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// One row a finding, the gravest of each record first (รายการรอตรวจสอบ).
[[nodiscard]] Sheet lay_out_findings(const RunResult& run);

}  // namespace prongsai
