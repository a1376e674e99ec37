#pragma once

#include <filesystem>
#include <vector>

#include "model/comparison.h"

namespace prongsai {

// Which items of one year are which of another: reference/crosswalk.tsv, made by make_crosswalk.py
// from the titles of the frameworks. Empty where there is no such file; throws std::runtime_error,
// with file and line, where a row cannot be read.
[[nodiscard]] std::vector<ItemPair> read_crosswalk(const std::filesystem::path& file);

}  // namespace prongsai
