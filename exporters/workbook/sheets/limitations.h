#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// One row a problem an agency names (ปัญหาและข้อจำกัด).
[[nodiscard]] Sheet lay_out_limitations(const Results& results);

}  // namespace prongsai
