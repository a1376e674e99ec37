// Loaded before other libraries (LD_PRELOAD), this makes the wall clock jump: with
// PRONGSAI_CLOCK_JUMP (seconds) set, each look at it is by so much earlier or later, in turns. The
// monotonic clock goes on as it is.
#include <dlfcn.h>
#include <sys/time.h>

#include <atomic>
#include <cstdlib>
#include <ctime>

namespace {

std::atomic<unsigned> looks{0};

time_t jump() {
  const char* seconds = std::getenv("PRONGSAI_CLOCK_JUMP");
  if (seconds == nullptr) return 0;
  const time_t by = std::atol(seconds);
  return looks++ % 2 == 0 ? -by : by;
}

}  // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept {
  static const auto real =
      reinterpret_cast<int (*)(clockid_t, timespec*)>(dlsym(RTLD_NEXT, "clock_gettime"));
  const int result = real(clock, now);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    now->tv_sec += jump();
  }
  return result;
}

int gettimeofday(timeval* now, void*) noexcept {
  timespec precise{};
  const int result = clock_gettime(CLOCK_REALTIME, &precise);
  *now = {precise.tv_sec, precise.tv_nsec / 1000};
  return result;
}

time_t time(time_t* now) noexcept {
  timespec precise{};
  clock_gettime(CLOCK_REALTIME, &precise);
  if (now != nullptr) *now = precise.tv_sec;
  return precise.tv_sec;
}
}
