#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// One row an input, read or not (เอกสารต้นทาง).
[[nodiscard]] Sheet lay_out_sources(const Results& results);

}  // namespace prongsai
