#include "pipeline/workers/slot.h"

#include <signal.h>

#include <algorithm>
#include <cstring>

namespace prongsai {
namespace {

// A sleeper uses less of the processor than this share of the time; a worker that competes with
// twenty others still gets several times as much.
constexpr double kSleepersShare = 0.005;

// However slow the machine is, a page that takes so many times its processor time is given up.
constexpr int kSlowestMachine = 30;

// RLIMIT_CPU ends a worker that computes too long; this is for one that escapes it.
constexpr double kGrace = 5;

}  // namespace

void WorkerSlot::take_sign_of_life(int at_page) {
  page = at_page;
  sign_of_life = std::chrono::steady_clock::now();
  processor_then = child ? child->processor_seconds() : 0;
}

std::string WorkerSlot::overdue(int page_seconds) const {
  if (!busy() || (document && document->waits_for)) return "";
  const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - sign_of_life;
  if (waited.count() < page_seconds) return "";
  const double used = child->processor_seconds() - processor_then;
  if (used > page_seconds + kGrace)
    return "more than " + std::to_string(page_seconds) + " s of work";
  if (used < waited.count() * kSleepersShare) {
    return "no sign of life for " + std::to_string(page_seconds) + " s";
  }
  return waited.count() > page_seconds * kSlowestMachine ? "no end in sight" : "";
}

WorkerDeath WorkerSlot::death(const ChildEnd& end) const {
  if (sentence) return *sentence;
  const std::string& words = child->last_words();
  const bool memory = words.find("ut of memory") != std::string::npos ||
                      words.find("bad_alloc") != std::string::npos;
  if (end.signal == SIGXCPU) return {page, Refusal::kTimedOut, "the limit of processor time"};
  if (end.signal == SIGKILL) return {page, Refusal::kOutOfMemory, "ended by the system"};
  if (memory) return {page, Refusal::kOutOfMemory, "the limit of memory"};
  if (end.signal == 0) {
    return {page, Refusal::kCrashed, "it left with code " + std::to_string(end.code)};
  }
  return {page, Refusal::kCrashed,
          "signal " + std::to_string(end.signal) + ", " + strsignal(end.signal)};
}

}  // namespace prongsai
