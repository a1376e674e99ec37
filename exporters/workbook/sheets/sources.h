#pragma once

#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// One row an input, read or not (เอกสารต้นทาง).
[[nodiscard]] Sheet lay_out_sources(const RunResult& run);

}  // namespace prongsai
