#pragma once

#include <filesystem>

#include "model/run_result.h"

namespace prongsai {

// All records of the run, one a line, in the order of the run. The file appears whole or not at
// all. Throws WriteError.
void write_jsonl(const RunResult& run, const std::filesystem::path& target);

}  // namespace prongsai
