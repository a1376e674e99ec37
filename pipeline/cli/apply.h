#pragma once

#include <string>
#include <vector>

#include "pipeline/cli/exit_code.h"

namespace prongsai {

struct ApplyOptions {
  std::vector<std::string> reviewed;  // workbooks with answers
  std::vector<std::string> jsonl;     // the records to read; the file to write them to, if a second
  std::string workbook;               // empty: none
  std::string work_folder;            // empty: prongsai-work beside the output
};

// `prongsai apply`: puts the answers of reviewed workbooks into records, proves those again, writes
// workbook and records, and keeps the answers for later runs. kToReview where an answer was not
// taken or contradicts a check that held, kNothingRead where a file cannot be read. Throws
// WriteError.
[[nodiscard]] ExitCode apply(const ApplyOptions& options);

}  // namespace prongsai
