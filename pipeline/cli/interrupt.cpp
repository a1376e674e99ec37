#include "pipeline/cli/interrupt.h"

#include <csignal>

namespace prongsai {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may not wait for a lock");

extern "C" void ask_for_end(int) { interrupted = true; }

}  // namespace

const std::atomic<bool>& stop_on_interrupt() {
  struct sigaction action {};
  action.sa_handler = ask_for_end;
  // SA_RESETHAND: the second signal takes its default effect. SA_RESTART: the file being read when
  // the first one comes is read to its end.
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
  return interrupted;
}

}  // namespace prongsai
