#pragma once

#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/extract_options.h"

namespace prongsai {

// `prongsai extract`: finds the inputs, reads them, writes the outputs, tells on standard error
// what became of it. Throws WriteError and DumpError where an output cannot be written, and
// std::runtime_error where the reference data cannot be read.
[[nodiscard]] ExitCode extract(const ExtractOptions& options);

}  // namespace prongsai
