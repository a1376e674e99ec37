#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/inputs/find_inputs.h"
#include "pipeline/inputs/read_input.h"
#include "pipeline/workers/messages.h"
#include "pipeline/workers/slot.h"

namespace prongsai {

// An input to be read, with a number of the caller's.
struct Job {
  std::size_t index = 0;
  Input input;
};

// A document that a worker is at.
struct InHand {
  std::size_t index = 0;
  std::string name;
  int page = 0;
  double seconds = 0;
};

// What the pool asks and tells, always from the thread that called run().
struct PoolEvents {
  std::function<std::optional<Job>()> next;  // none: there is no further one
  std::function<void(std::size_t index, InputRead read, double seconds)> done;
  std::function<void(std::size_t index, const DumpedText& text)> dumped = {};
  std::function<void(const KeptReading& reading)> keep_reading = {};
  std::function<void(const std::string& reason)> no_sandbox = {};  // at most once
  std::function<void()> tick = {};                                 // several times a second
};

struct PoolOptions {
  int workers = 1;
  WorkerSetup setup;
  int documents_a_worker = 200;             // then a new process takes its seat
  std::size_t memory_a_worker = 512 << 20;  // the same, in bytes, between two documents
};

// Worker processes that read documents, so that what a document does to its reader harms nothing
// else. Workers start when there is work for them and end with the pool. Where there are more
// workers than documents left, the others read pages of long scans ahead.
class Pool {
 public:
  Pool(PoolOptions options, PoolEvents events);

  // Starts a first worker already; its start takes longest of all.
  void warm_up();

  // Reads until `next` has no more and all is done; each job is `done` exactly once. Throws
  // std::runtime_error where workers do not even start, and what the events throw.
  void run();

  [[nodiscard]] std::vector<InHand> in_hand() const;

 private:
  void start(WorkerSlot& slot);
  void retire(WorkerSlot& slot);
  bool assign(WorkerSlot& slot);
  void give(WorkerSlot& slot, std::shared_ptr<DocumentInHand> document);
  bool give_ahead(WorkerSlot& slot);
  void wait_and_receive();
  void receive(WorkerSlot& slot);
  void take(WorkerSlot& slot, const Frame& frame);
  void begin_scan(WorkerSlot& slot, int page);
  void take_result(WorkerSlot& slot, const Frame& frame);
  void end_ahead(WorkerSlot& slot);
  void bury(WorkerSlot& slot);
  void lose_document(WorkerSlot& slot, const WorkerDeath& death);
  void watch();
  void finish(const DocumentInHand& document, InputRead read);
  void between_tasks(WorkerSlot& slot);

  PoolOptions options_;
  PoolEvents events_;
  std::deque<WorkerSlot> slots_;
  std::deque<std::shared_ptr<DocumentInHand>> again_;  // to be tried in fresh workers
  bool sandbox_told_ = false;
  int failed_starts_ = 0;  // in a row
};

}  // namespace prongsai
