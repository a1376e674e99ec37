#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "model/run_result.h"
#include "pipeline/cli/exit_code.h"

namespace prongsai {

// A run in figures.
struct Tally {
  int inputs = 0;
  int read = 0;
  int partial = 0;     // of those read: with pages left out
  int duplicates = 0;  // of those read
  int pages = 0;
  int records = 0;
  std::map<Refusal, int> failed;  // by cause
  int texts_skipped = 0;
  int values_proved = 0;       // verified
  int values_to_review = 0;    // in conflict, repaired or missing
  int findings_to_review = 0;  // findings of severity review or error
};

[[nodiscard]] Tally tally(const RunResult& result);

// The exit code that the inputs alone give: 0, 3, 4, 5 or 6. A shard may be without an input that
// can be read, or without any.
[[nodiscard]] ExitCode exit_code(const Tally& tally, bool strict, bool is_shard);

// "reports/a.pdf: ไฟล์เสียหาย / damaged: …" for an input that failed; for one that was read, what it
// is and how long it took.
[[nodiscard]] std::string input_line(const InputOutcome& outcome, double seconds);

// The closing lines for a person, with the outputs that were written.
// `resumed` inputs were known from an earlier run.
void print_summary(const Tally& tally, std::size_t resumed, const std::vector<std::string>& written,
                   std::ostream& out);

}  // namespace prongsai
