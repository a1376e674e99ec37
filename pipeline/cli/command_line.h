#pragma once

#include <string>
#include <variant>

#include "pipeline/cli/apply.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/explain.h"
#include "pipeline/cli/extract_options.h"
#include "pipeline/cli/inspect.h"
#include "pipeline/cli/merge.h"

namespace prongsai {

// A command line that needs no work: a help text, the version, or what is wrong with it.
struct Answer {
  ExitCode code = ExitCode::kDone;
  std::string out;  // for standard output
  std::string err;  // for standard error
};

// What the command line asks for. Each further verb adds its options to the variant, a function to
// command_line.cpp, and a case to main.cpp.
using Command = std::variant<Answer, ExtractOptions, ExplainOptions, InspectOptions, MergeOptions,
                             ApplyOptions>;

// Parses and checks a command line, reading the password file if one is named. Throws nothing on
// any words of the user.
[[nodiscard]] Command parse_command_line(int argc, const char* const* argv);

}  // namespace prongsai
