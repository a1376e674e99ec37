#pragma once

#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// The workbook of a run, decided to the last cell; docs/workbook.md describes it. Rows stand in the
// order of the run. Pure: equal runs give equal workbooks, and no clock is looked at.
[[nodiscard]] Workbook lay_out_workbook(const RunResult& run);

}  // namespace prongsai
