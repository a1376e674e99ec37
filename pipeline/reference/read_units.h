#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace prongsai {

// Reads reference/units.toml. Throws DataError where two names have the same letters, marks aside:
// neither could be told from the other when it is damaged.
[[nodiscard]] std::vector<std::string> read_units(const std::filesystem::path& file);

}  // namespace prongsai
