#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace prongsai::bench {

// Processor time of this process in seconds, of all its threads: other programs are not measured.
[[nodiscard]] double processor_seconds();

// Processor time of the programs that this process started and waited for, in seconds.
[[nodiscard]] double childrens_seconds();

// The most memory that this process ever held, in MB.
[[nodiscard]] double peak_megabytes();

// 100 * part / whole; 0 where there is nothing.
[[nodiscard]] double percent(double part, double whole);

// Seconds of processor time since the last call, or since it was made.
class Lap {
 public:
  double take();

 private:
  double last_ = processor_seconds();
};

// A folder of this process in the folder for temporary files, removed with all that is in it.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] std::string file(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
};

// Runs a program found in PATH, its output thrown away; its processor time in seconds. Negative
// where it is not there or ends with an error.
[[nodiscard]] double seconds_of_program(const std::vector<std::string>& arguments);

}  // namespace prongsai::bench
