#pragma once

#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// One row a measure of an agency's plan (มาตรการและแผน).
[[nodiscard]] Sheet lay_out_plans(const RunResult& run);

}  // namespace prongsai
