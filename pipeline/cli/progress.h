#pragma once

#include <chrono>
#include <string>

#include "pipeline/run/run.h"

namespace prongsai {

// Where a run shows how far it is.
enum class ProgressForm {
  kNone,
  kBar,    // one line that is written over, for a terminal
  kLines,  // a line now and then, for a log
};

// "[####......] 40% 400 of 1000 documents, 5120 pages, 3.4/s, 2:56 left, 3 failed; slowest a.pdf
// page 12 (0:34)". The rate is of documents read now, and the time left of their bytes, since the
// largest are read first; those that were known from before cost nothing. `width`: characters at
// most, 0: any number.
[[nodiscard]] std::string progress_text(const RunProgress& progress, double seconds,
                                        std::size_t width);

// Shows progress on standard error. Other messages go through it, so that the bar does not stand in
// their way.
class ProgressDisplay {
 public:
  explicit ProgressDisplay(ProgressForm form) : form_(form) {}
  ~ProgressDisplay() { clear(); }
  ProgressDisplay(const ProgressDisplay&) = delete;
  ProgressDisplay& operator=(const ProgressDisplay&) = delete;

  void show(const RunProgress& progress);
  void print(const std::string& line);  // without its line end
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  const ProgressForm form_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point shown_ = start_;
  bool on_screen_ = false;
};

// The bar on a terminal, lines elsewhere.
[[nodiscard]] ProgressForm progress_form_of_standard_error();

}  // namespace prongsai
