#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// One row a finding, the gravest of each record first (ข้อสังเกตของโปรแกรม).
[[nodiscard]] Sheet lay_out_findings(const Results& results);

}  // namespace prongsai
