#pragma once

#include <filesystem>
#include <string>

#include "pipeline/cli/summary.h"
#include "pipeline/journal/journal.h"
#include "pipeline/run/settle.h"

namespace prongsai {

// The log of a run for programs: one JSON object a line, each written as it happens; docs/bulk.md
// lists the fields. An older log is added to. Without a file it does nothing.
class RunLog {
 public:
  // Throws WriteError where the file cannot be opened. Empty: no log.
  explicit RunLog(const std::filesystem::path& file);
  ~RunLog();
  RunLog(const RunLog&) = delete;
  RunLog& operator=(const RunLog&) = delete;

  void start(std::size_t inputs, int workers, const Shard& shard, const std::string& work) const;
  void input(const InputOutcome& outcome, double seconds, bool resumed) const;
  void note(const std::string& message) const;
  void end(const Tally& figures, std::size_t resumed, double seconds, ExitCode code) const;

 private:
  void write(const std::string& line) const;

  int file_ = -1;
};

}  // namespace prongsai
