#pragma once

#include "pipeline/workers/messages.h"

namespace prongsai {

// Limits this process: address space, open files, size of files, no core dumps. What the system
// does not allow is left as it is. Under sanitizers, which take terabytes of address space, memory
// is not limited.
void limit_resources(const WorkerLimits& limits);

// Allows that many seconds of processor time from now on; then SIGXCPU ends the process.
void allow_processor_seconds(int seconds);

}  // namespace prongsai
