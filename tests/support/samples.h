#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/reference.h"

namespace prongsai::testing {

// A report whose true record is known.
struct Sample {
  std::string name;             // its file's name
  std::filesystem::path file;   // the report
  std::filesystem::path truth;  // its NAME.truth.json: a record, or an array of them
};

// The samples of a folder, by name: each FILE.truth.json beside its FILE. Throws where a truth
// stands alone.
[[nodiscard]] std::vector<Sample> samples_of(const std::filesystem::path& folder);

// The project's own, samples/.
[[nodiscard]] std::vector<Sample> own_samples();

// The reference data of this build, read once.
[[nodiscard]] const Reference& reference_data();

}  // namespace prongsai::testing
