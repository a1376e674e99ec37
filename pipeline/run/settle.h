#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/change.h"
#include "model/run_result.h"
#include "pipeline/inputs/read_input.h"
#include "pipeline/journal/journal.h"

namespace prongsai {

// The changes of one input.
struct InputChanges {
  std::string file;
  std::vector<Change> changes;
};

// What a run came to.
struct Run {
  RunResult result;                   // every input exactly once, sorted by file, then by contents
  std::vector<InputChanges> changes;  // in the same order
  std::size_t resumed = 0;            // inputs known from an earlier run
  bool interrupted = false;           // some inputs were not begun because of RunOptions::stop
  // To be called when the outputs are written: from now on the same command tries again what a
  // retry may help. May be empty.
  std::function<void()> outputs_written = {};
};

// An input with what its content came to, which may have been read under another name.
struct InputResult {
  std::string name;
  std::optional<ContentId> content;  // empty: there is none to compare
  InputRead read;
};

// Puts results of all inputs of a run together, so that the order in which they came does not
// matter. Of inputs with the same content the first by name has the reports, the others are its
// duplicates; where it could not be read they are refused as it is. `results` are sorted by name.
[[nodiscard]] Run settle(std::vector<InputResult> results, int texts_skipped);

}  // namespace prongsai
