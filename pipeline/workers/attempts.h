#pragma once

#include <set>
#include <string>

#include "model/run_result.h"
#include "pipeline/inputs/find_inputs.h"
#include "pipeline/workers/messages.h"

namespace prongsai {

// How a worker was lost.
struct WorkerDeath {
  int page = 0;  // that it was at; 0: none, the document as a whole
  Refusal cause = Refusal::kCrashed;
  std::string reason;  // English: "signal 11, Segmentation fault"
};

// The attempts to read one document, each in a worker of its own after the first has died. A page
// that killed its worker is tried once more alone; where it kills that one, too, it is left out and
// the rest of the document is read. What kills a worker at no page is tried twice.
class Attempts {
 public:
  explicit Attempts(const Input& input);

  // What the next worker shall do.
  [[nodiscard]] const DocumentTask& task() const { return task_; }
  [[nodiscard]] bool is_trial() const { return task_.only.has_value(); }
  [[nodiscard]] bool first() const { return deaths_ == 0; }

  // The last one died of it. False: there is no use in another attempt.
  [[nodiscard]] bool go_on_after(const WorkerDeath& death);

  // The trial of a page went well: next is the whole document again.
  void end_trial();

  // The outcome when there is no use in another attempt.
  [[nodiscard]] InputOutcome hopeless() const;

 private:
  DocumentTask task_;
  std::set<int> tried_;  // pages whose trial went well
  int deaths_ = 0;
  int whole_deaths_ = 0;  // at no page
  WorkerDeath last_;
};

}  // namespace prongsai
