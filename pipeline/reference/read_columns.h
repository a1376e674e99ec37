#pragma once

#include <filesystem>
#include <vector>

#include "model/reference.h"

namespace prongsai {

// Reads reference/columns.toml. Throws DataError on an unknown role or a wording that stands twice.
[[nodiscard]] std::vector<ColumnWording> read_columns(const std::filesystem::path& file);

}  // namespace prongsai
