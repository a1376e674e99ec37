#pragma once

#include <filesystem>

#include "model/reference.h"

namespace prongsai {

// Reads all of `folder` (frameworks/*.toml, columns.toml, units.toml, gazetteer.tsv, districts.tsv,
// provinces.tsv). Throws std::runtime_error "FILE:LINE: what is wrong" where something in it cannot
// be read or contradicts itself; a run does not start on half the facts.
[[nodiscard]] Reference load_reference(const std::filesystem::path& folder);

}  // namespace prongsai
