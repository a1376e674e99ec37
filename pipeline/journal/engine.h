#pragma once

#include <filesystem>
#include <string>

namespace prongsai {

// What reads: a hash over this program's bytes, the reference data with the models, and the word
// list. Two runs with the same engine make the same of the same input. Takes some 50 ms.
[[nodiscard]] std::string engine_hash(const std::filesystem::path& data_folder);

}  // namespace prongsai
