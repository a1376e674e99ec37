#pragma once

#include "pipeline/workers/worker.h"

namespace prongsai {

// The whole program: obeys a command line and returns the exit code. `hooks` are for a program that
// tests faults.
[[nodiscard]] int run_program(int argc, char** argv, const WorkerHooks& hooks = {});

}  // namespace prongsai
