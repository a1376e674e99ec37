#include "pipeline/workers/limits.h"

#include <sys/resource.h>

#include <algorithm>

namespace prongsai {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

// Both limits, never above what is allowed already.
void set_limit(__rlimit_resource resource, rlim_t value) {
  rlimit limit{};
  if (getrlimit(resource, &limit) != 0) return;
  limit.rlim_max = std::min(limit.rlim_max, value);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(resource, &limit);
}

}  // namespace

void limit_resources(const WorkerLimits& limits) {
  constexpr rlim_t kMegabyte = 1024 * 1024;
  constexpr rlim_t kOpenFiles = 64;
  if (!kSanitized) set_limit(RLIMIT_AS, static_cast<rlim_t>(limits.memory_mb) * kMegabyte);
  set_limit(RLIMIT_NOFILE, kOpenFiles);
  set_limit(RLIMIT_FSIZE, 0);  // it writes none
  set_limit(RLIMIT_CORE, 0);
}

void allow_processor_seconds(int seconds) {
  rusage usage{};
  rlimit limit{};
  if (getrusage(RUSAGE_SELF, &usage) != 0 || getrlimit(RLIMIT_CPU, &limit) != 0) return;
  const auto used = static_cast<rlim_t>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
  limit.rlim_cur = std::min(limit.rlim_max, used + static_cast<rlim_t>(seconds) + 1);
  setrlimit(RLIMIT_CPU, &limit);
}

}  // namespace prongsai
