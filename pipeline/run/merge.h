#pragma once

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "pipeline/run/settle.h"

namespace prongsai {

// The work folders cannot be merged at all.
class MergeError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Merged {
  Run run;
  std::vector<std::string> missing;  // shards without all their results: "shard 3/7"
  std::map<std::string, std::filesystem::path> paths = {};  // of documents that lie where they lay
};

// Puts together what the latest runs in some work folders came to, as if one run had done it all:
// the order of the folders does not matter, nor whether one is named twice. Runs over the same set
// of inputs are its shards; inputs that no shard has a result of are `not-read`. All must have been
// made by this program (`engine`, see engine_hash()) with the same options: throws MergeError.
[[nodiscard]] Merged merge_runs(const std::vector<std::filesystem::path>& folders,
                                const std::string& engine);

}  // namespace prongsai
