// Loaded before other libraries (LD_PRELOAD), this makes the disk fail: what writes to files of
// which the path has PRONGSAI_DISK_PATH in it fails with PRONGSAI_DISK_ERROR (a number of errno),
// once PRONGSAI_DISK_AFTER such calls have succeeded.
#include <dlfcn.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<int> calls{0};

bool fails(int file) {
  const char* path = std::getenv("PRONGSAI_DISK_PATH");
  if (path == nullptr) return false;
  std::array<char, 64> link{};
  std::array<char, 4096> target{};
  std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
  if (readlink(link.data(), target.data(), target.size() - 1) < 0) return false;
  if (std::strstr(target.data(), path) == nullptr) return false;
  const char* after = std::getenv("PRONGSAI_DISK_AFTER");
  if (calls++ < (after == nullptr ? 0 : std::atoi(after))) return false;
  const char* error = std::getenv("PRONGSAI_DISK_ERROR");
  errno = error == nullptr ? ENOSPC : std::atoi(error);
  return true;
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
  static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
  return fails(file) ? -1 : real(file, bytes, count);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset) {
  static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  return fails(file) ? -1 : real(file, bytes, count, offset);
}

int fsync(int file) {
  static const auto real = next<int (*)(int)>("fsync");
  return fails(file) ? -1 : real(file);
}

int fdatasync(int file) {
  static const auto real = next<int (*)(int)>("fdatasync");
  return fails(file) ? -1 : real(file);
}
}
