#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "model/change.h"
#include "model/reference.h"
#include "model/run_result.h"
#include "pipeline/convert.h"
#include "pipeline/run/find_inputs.h"

namespace prongsai {

struct RunOptions {
  ConvertOptions convert;
  std::vector<std::string> passwords;  // tried one after the other where a PDF wants one
  int jobs = 1;                        // documents read at the same time
  std::filesystem::path dump_folder;   // takes the stage dumps, in a folder an input called as it
                                       // is; empty: no dumps
  bool keep_changes = false;           // fill Run::changes
  const std::atomic<bool>* stop = nullptr;  // set: finish the documents in hand and begin no other
  // Called once an input as it ends, one call at a time, in no particular order.
  std::function<void(const InputOutcome&, double seconds)> progress;
};

// The changes of one input.
struct InputChanges {
  std::string file;
  std::vector<Change> changes;
};

struct Run {
  RunResult result;                   // every input exactly once, sorted by file, then by contents
  std::vector<InputChanges> changes;  // in the same order
  bool interrupted = false;           // some inputs were not begun because of RunOptions::stop
};

// Reads all inputs. What cannot be read has its refusal and message in its outcome; no document's
// trouble, not even a bug's exception, keeps the others from being read.
//
// The documents are spread over threads: stages share nothing but the reference data, which nobody
// writes, and Poppler has been safe for one document a thread since its locks went into
// GlobalParams. The result does not depend on `jobs`.
[[nodiscard]] Run run(FoundInputs found, const Reference& reference, const RunOptions& options);

}  // namespace prongsai
