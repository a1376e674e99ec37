#pragma once

#include <stdexcept>
#include <string>

#include "pipeline/cli/apply.h"
#include "pipeline/cli/extract_options.h"
#include "pipeline/cli/inspect.h"
#include "pipeline/cli/merge.h"

namespace prongsai {

// A command line whose words are known but do not go together, or name what cannot be used. what()
// says which word and why, in a line.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The words of `prongsai extract` as typed.
struct TypedExtract {
  ExtractOptions options;     // but for what follows from the others
  std::string password_file;  // empty: none
  std::string shard;          // empty: all inputs
  bool quiet = false;
  bool verbose = false;
};

// What was typed, settled: the shard, passwords and rules looked up. Throws UsageError where there
// is nothing to read or to write, an output's name could destroy a report, a rule does not exist,
// or the password file holds nothing.
[[nodiscard]] ExtractOptions settled(const TypedExtract& typed);

// The same options where they can be used. Throw UsageError.
[[nodiscard]] MergeOptions checked(const MergeOptions& options);
[[nodiscard]] InspectOptions checked(const InspectOptions& options);
[[nodiscard]] ApplyOptions checked(const ApplyOptions& options);

}  // namespace prongsai
