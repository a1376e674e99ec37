#pragma once

#include <stdexcept>
#include <string>

namespace prongsai {

// An output file could not be written, and why. What stood there before is still there. Thrown by
// everything in exporters/ that writes; exit code 7.
class WriteError : public std::runtime_error {
 public:
  WriteError(const std::string& file, const std::string& reason)
      : std::runtime_error("cannot write " + file + ": " + reason), file_(file), reason_(reason) {}

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  std::string file_;
  std::string reason_;
};

}  // namespace prongsai
