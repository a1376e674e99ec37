#pragma once

#include <filesystem>

#include "exporters/write_error.h"

namespace prongsai {

// Carries the target's name to where the library refuses something.
class XlsxGuard {
 public:
  explicit XlsxGuard(const std::filesystem::path& target) : target_(target) {}

  // An lxw_error; throws WriteError where it is one.
  void operator()(int error) const;
  [[noreturn]] void out_of_memory() const { throw WriteError(target_.string(), "out of memory"); }

 private:
  const std::filesystem::path& target_;
};

}  // namespace prongsai
