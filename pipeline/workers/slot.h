#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/workers/attempts.h"
#include "pipeline/workers/child.h"
#include "pipeline/workers/frame.h"

namespace prongsai {

// A document that is being read.
struct DocumentInHand {
  std::size_t index = 0;  // of the job
  Attempts attempts;
  std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now();
  int page = 0;
  std::vector<ScanPart> to_scan = {};   // announced and not yet reached, in the order of reading
  std::vector<int> scanned_ahead = {};  // pages that another worker reads at this moment
  std::optional<int> waits_for = {};    // the page of these that its worker has come to
};

// A seat for a worker, and what the one in it is at.
struct WorkerSlot {
  std::unique_ptr<Child> child = {};
  FrameReader frames = {};
  bool ready = false;
  int served = 0;                                 // documents
  std::shared_ptr<DocumentInHand> document = {};  // reads it
  std::shared_ptr<DocumentInHand> ahead_of = {};  // reads a page of it for another worker
  int page = 0;                                   // the page it is at
  std::chrono::steady_clock::time_point sign_of_life = {};
  double processor_then = 0;                 // seconds used at the last sign of life
  std::optional<WorkerDeath> sentence = {};  // why it was ended by us, or said it gives up

  [[nodiscard]] bool busy() const { return document || ahead_of; }
  void take_sign_of_life(int at_page);

  // Why it should be ended: too much processor time at one page, or asleep at it; empty: all is
  // well. A worker that is kept waiting by us or by a busy machine is not asleep.
  [[nodiscard]] std::string overdue(int page_seconds) const;

  // How a worker that has ended came to it.
  [[nodiscard]] WorkerDeath death(const ChildEnd& end) const;
};

}  // namespace prongsai
