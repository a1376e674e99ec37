#pragma once

#include <string>

#include "pipeline/cli/exit_code.h"

namespace prongsai {

struct InspectOptions {
  std::string input;
  int page = 1;
  std::string output;  // .svg
};

// Reads the input up to the draft of its record and draws one page: rulings, cells, words by what
// they became, fields of the record. kUsage where there is no such page, kNothingRead where the
// input cannot be read. Throws WriteError.
[[nodiscard]] ExitCode inspect(const InspectOptions& options);

}  // namespace prongsai
