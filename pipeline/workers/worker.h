#pragma once

#include <functional>
#include <string>

namespace prongsai {

// The hidden verb of the command line that makes the program a worker, and the handle at which it
// finds its parent.
inline constexpr char kWorkerVerb[] = "worker";
inline constexpr int kWorkerSocket = 3;

// Where tests of faults may reach in.
struct WorkerHooks {
  std::function<void(const std::string& file, int page)> begins;  // before a page; 0: the document
};

// Serves the parent until it hangs up: reads documents and pages as told (frame.h, messages.h).
// `parent` is the parent's process id as the command line gives it. Returns the exit code.
[[nodiscard]] int serve(const std::string& parent, const WorkerHooks& hooks = {});

}  // namespace prongsai
