#pragma once

#include <vector>

#include "model/change.h"
#include "model/reference.h"
#include "model/run_result.h"
#include "pipeline/run/find_inputs.h"
#include "pipeline/run/run.h"

namespace prongsai {

// One input, whatever became of it.
struct InputRead {
  InputOutcome outcome;
  std::vector<Change> changes;
};

// Converts one input and turns whatever it throws into an outcome. Only a DumpError passes through.
[[nodiscard]] InputRead read_input(const Input& input, const Reference& reference,
                                   const RunOptions& options, const StageDump& dump);

}  // namespace prongsai
