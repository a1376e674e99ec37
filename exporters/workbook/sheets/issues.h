#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// Items by how many agencies fall below the follow-up threshold (ประเด็นที่ควรพัฒนา). The thresholds
// are cells above the table; its counts are formulas over `items`, the sheet of lay_out_items().
[[nodiscard]] Sheet lay_out_issues(const Results& results, const Sheet& items);

}  // namespace prongsai
