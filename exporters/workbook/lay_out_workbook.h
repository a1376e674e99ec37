#pragma once

#include <functional>

#include "exporters/workbook/workbook_options.h"
#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// The workbook of a run, decided to the last cell; docs/workbook.md describes it. Rows stand by
// province, district, agency (Thai order) and year. Pure: equal runs and options give equal
// workbooks, and no clock is looked at. `complete` adds what the run alone does not tell, in Thai;
// the whole is translated afterwards.
[[nodiscard]] Workbook lay_out_workbook(const RunResult& run, const WorkbookOptions& options = {},
                                        const std::function<void(Workbook&)>& complete = {});

// The sheet of what is to be reviewed alone, to be sent to those who answer.
[[nodiscard]] Workbook lay_out_review_workbook(const RunResult& run,
                                               const WorkbookOptions& options = {});

}  // namespace prongsai
