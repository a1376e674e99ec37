#pragma once

#include <vector>

#include "model/run_result.h"

namespace prongsai {

// The records that have results, in the order of the run: all but those of documents that are no
// ITA report. None of the pointers is null; they live as long as the run.
[[nodiscard]] std::vector<const Report*> reports_with_results(const RunResult& run);

// The results of one instrument or indicator; nullptr where the report has none.
[[nodiscard]] const InstrumentResult<Score>* find_instrument(const Report& report,
                                                             Instrument instrument);
[[nodiscard]] const IndicatorResult<Score>* find_indicator(const Report& report, int number);

}  // namespace prongsai
