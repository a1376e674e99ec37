#include "pipeline/cli/merge.h"

#include <iostream>

#include "pipeline/cli/conclude.h"
#include "pipeline/journal/engine.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/run/merge.h"

namespace prongsai {

ExitCode merge(const MergeOptions& options) {
  try_outputs(options.outputs);
  try {
    const Merged merged =
        merge_runs({options.folders.begin(), options.folders.end()}, engine_hash(data_folder()));
    for (const std::string& missing : merged.missing) {
      std::cerr << "ขาด / missing: " << missing << '\n';
    }
    return conclude(merged.run, options.outputs, merged.paths);
  } catch (const MergeError& error) {
    std::cerr << "prongsai: " << error.what() << '\n';
    return ExitCode::kUsage;
  }
}

}  // namespace prongsai
