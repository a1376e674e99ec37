#pragma once

#include <filesystem>

#include "model/framework.h"

namespace prongsai {

// Reads reference/frameworks/YEAR.toml. Throws DataError where the file is not as
// reference/README.md describes it, or contradicts itself: weights that are not 100 together, items
// out of order or of an indicator that another instrument measures, level bounds that do not fall.
[[nodiscard]] Framework read_framework(const std::filesystem::path& file);

}  // namespace prongsai
