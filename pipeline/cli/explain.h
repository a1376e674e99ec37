#pragma once

#include <string>

#include "pipeline/cli/exit_code.h"

namespace prongsai {

struct ExplainOptions {
  std::string jsonl;   // records, as `extract --jsonl` writes them
  std::string report;  // a record's source file; empty: all
  std::string field;   // "item:i10"
};

// Prints, for each record of the report (a league table has many), how the score of the field came
// to its value. kUsage where the file has no such report or field, kNothingRead where it cannot be
// read.
[[nodiscard]] ExitCode explain(const ExplainOptions& options);

}  // namespace prongsai
