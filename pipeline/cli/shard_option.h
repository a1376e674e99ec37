#pragma once

#include <string>

#include "pipeline/journal/journal.h"

namespace prongsai {

// Reads "3/7", and "auto/7", which takes the number from the environment of the task:
// SLURM_ARRAY_TASK_ID (from 1, as of --array=1-7), else JOB_COMPLETION_INDEX (from 0, as Kubernetes
// counts). Throws std::invalid_argument that says what is wrong.
[[nodiscard]] Shard read_shard(const std::string& text);

}  // namespace prongsai
