#pragma once

#include <vector>

#include "exporters/workbook/figures/visits.h"
#include "model/workbook.h"

namespace prongsai {

// "เลือกพื้นที่": whom to visit and whom to send to the clinic, each ranked by criteria and weights
// that can be changed above the table. `visits` as visit_cases() has them.
[[nodiscard]] Sheet lay_out_visits(const Results& results, const std::vector<VisitCase>& visits);

}  // namespace prongsai
