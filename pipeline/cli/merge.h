#pragma once

#include <string>
#include <vector>

#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/extract_options.h"

namespace prongsai {

struct MergeOptions {
  std::vector<std::string> folders;  // work folders of runs
  ExtractOptions outputs;            // what to write, and how much to tell
};

// `prongsai merge`: writes what the runs in some work folders came to. kUsage where they do not
// belong together. Throws WriteError.
[[nodiscard]] ExitCode merge(const MergeOptions& options);

}  // namespace prongsai
