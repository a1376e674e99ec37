#pragma once

#include <string_view>

#include "model/run_result.h"

namespace prongsai {

// What became of an input, in one public word: "done", "partial", "not-ita", "duplicate", or the
// name of its refusal ("damaged", "timed-out", ...). README lists them all.
[[nodiscard]] std::string_view status_name(const InputOutcome& outcome);

}  // namespace prongsai
