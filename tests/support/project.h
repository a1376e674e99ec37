#pragma once

#include <filesystem>

namespace prongsai::testing {

// Where the project's sources are, and the program that was built of them. Both are known to one
// source file only, so that a compiler cache serves every clone with all the others.
[[nodiscard]] const std::filesystem::path& source_folder();
[[nodiscard]] const std::filesystem::path& program_file();

}  // namespace prongsai::testing
