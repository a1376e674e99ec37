#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// What sheets, marks and status words mean, and what the workbook was made from (คำชี้แจง). No clock:
// equal input gives an equal sheet.
[[nodiscard]] Sheet lay_out_legend(const Results& results);

}  // namespace prongsai
