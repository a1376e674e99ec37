#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "pipeline/inputs/find_inputs.h"
#include "pipeline/journal/journal.h"
#include "pipeline/run/settle.h"
#include "pipeline/workers/messages.h"
#include "pipeline/workers/pool.h"

namespace prongsai {

// How far a run is.
struct RunProgress {
  std::size_t inputs = 0;   // all
  std::size_t ended = 0;    // of them, those known from an earlier run and of other shards included
  std::size_t resumed = 0;  // known from an earlier run
  std::size_t failed = 0;
  std::size_t pages = 0;          // of documents read now
  std::uintmax_t bytes_read = 0;  // of documents read now
  std::uintmax_t bytes_left = 0;  // of documents to be read, those in hand among them
  std::vector<InHand> in_hand;
};

// What a run tells while it goes on, from the thread that called run().
struct RunEvents {
  // Once an input as it ends, in no particular order; `resumed`: known from an earlier run.
  std::function<void(const InputOutcome&, double seconds, bool resumed)> ended = {};
  std::function<void(const RunProgress&)> tick = {};  // several times a second
  std::function<void(const std::string&)> note = {};  // for a person: what the run goes on without
};

struct RunOptions {
  WorkerSetup setup;  // its readings_folder is set by run()
  int workers = 1;
  std::filesystem::path work_folder;  // journal and readings of pages
  Shard shard;
  std::filesystem::path dump_folder;  // takes the stage dumps, in a folder an input called as it
                                      // is; empty: no dumps
  const std::atomic<bool>* stop = nullptr;  // set: finish the documents in hand and begin no other
  RunEvents events;
};

// Reads all inputs of the shard in worker processes, as far as the journal of the work folder does
// not know already what they come to. What cannot be read has its refusal and message in its
// outcome; nothing that a document does to its reader keeps the others from being read. The result
// depends on the inputs and the options alone, not on workers, order, or how often the run was
// stopped. Throws DumpError, and std::runtime_error where the reference data cannot be read.
[[nodiscard]] Run run(FoundInputs found, const RunOptions& options);

}  // namespace prongsai
