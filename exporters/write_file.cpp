#include "exporters/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "exporters/write_error.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kNewFileMode = 0666;  // the umask takes its part
constexpr int kNamesToTry = 1000;

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

// The file behind symbolic links; the link itself where it points to nothing that exists.
fs::path resolve_links(const fs::path& target) {
  std::error_code error;
  const fs::path resolved = fs::canonical(target, error);
  return error ? target : resolved;
}

void keep_permissions(const fs::path& older, int file) {
  struct stat status = {};
  if (::stat(older.c_str(), &status) == 0) (void)::fchmod(file, status.st_mode & 07777U);
}

// Makes the new name itself survive a power cut. Some file systems cannot sync a folder; the file
// is whole all the same, so that is no failure.
void sync_folder(const fs::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  (void)::fsync(handle);
  ::close(handle);
}

}  // namespace

PendingFile::PendingFile(fs::path target) : target_(std::move(target)) {
  std::error_code error;
  const fs::file_status status = fs::status(target_, error);
  // No answer: a folder that may not be entered, a name that is too long.
  if (status.type() == fs::file_type::none) fail(error.value());
  if (fs::is_directory(status)) fail(EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    direct_ = true;
    path_ = target_;
    file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file_ < 0) fail(errno);
    return;
  }
  if (!open_beside()) fail(errno);
}

// Not mkstemp: its files belong to their owner alone, whatever the umask says. The name is short
// and not made from the target's, which may already be as long as a name can be.
bool PendingFile::open_beside() {
  target_ = resolve_links(target_);
  const std::string stem = ".prongsai-" + std::to_string(::getpid()) + '-';
  for (int i = 0; i < kNamesToTry; ++i) {
    path_ = folder_of(target_) / (stem + std::to_string(i) + ".tmp");
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kNewFileMode);
    if (file_ >= 0) {
      keep_permissions(target_, file_);
      return true;
    }
    if (errno != EEXIST) return false;
  }
  return false;
}

PendingFile::~PendingFile() {
  if (file_ >= 0) ::close(file_);
  if (!committed_ && !direct_) ::unlink(path_.c_str());
}

void PendingFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void PendingFile::commit() {
  if (!direct_) {
    if (::fsync(file_) != 0) fail(errno);
    if (::rename(path_.c_str(), target_.c_str()) != 0) fail(errno);
    sync_folder(folder_of(target_));
  }
  committed_ = true;
}

void PendingFile::fail(int error) const {
  throw WriteError(target_.string(), std::generic_category().message(error));
}

void write_file(const fs::path& target, std::string_view bytes) {
  PendingFile file(target);
  file.write(bytes);
  file.commit();
}

}  // namespace prongsai
