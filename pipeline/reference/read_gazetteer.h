#pragma once

#include <filesystem>

#include "model/reference.h"

namespace prongsai {

// Reads gazetteer.tsv, districts.tsv and provinces.tsv of `folder`. Throws std::runtime_error
// naming file and line where a row has another number of fields than its header row promises, or a
// province is named that provinces.tsv does not list.
[[nodiscard]] Gazetteer read_gazetteer(const std::filesystem::path& folder);

}  // namespace prongsai
