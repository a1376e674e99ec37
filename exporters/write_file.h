#pragma once

#include <filesystem>
#include <string_view>

namespace prongsai {

// A file that appears whole or not at all: it is written beside its target under another name, put
// on the disk, and takes the target's place in one step. Without commit() nothing remains of it and
// an older file stays as it is. A symbolic link keeps pointing where it points; an older file's
// permissions are kept. A target that is no regular file (/dev/null, /dev/stdout, a pipe) has no
// place to take and is written directly.
class PendingFile {
 public:
  explicit PendingFile(std::filesystem::path target);  // throws WriteError
  ~PendingFile();
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  // Where to write for libraries that want a name; do not mix with write().
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  void write(std::string_view bytes);  // throws WriteError
  void commit();                       // throws WriteError

 private:
  [[nodiscard]] bool open_beside();
  [[noreturn]] void fail(int error) const;

  std::filesystem::path target_;
  std::filesystem::path path_;
  int file_ = -1;
  bool direct_ = false;
  bool committed_ = false;
};

// All of `bytes` in one go. Throws WriteError.
void write_file(const std::filesystem::path& target, std::string_view bytes);

}  // namespace prongsai
