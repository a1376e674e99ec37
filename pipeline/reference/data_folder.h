#pragma once

#include <filesystem>
#include <optional>

namespace prongsai {

// Where the reference data of a program lies. The first that fits of
//   1. `override`, what PRONGSAI_DATA says: the folder itself, or one that has it as "reference";
//      where it is given and does not fit, nothing else is tried;
//   2. the installed place beside the binary, ../share/prongsai/reference;
//   3. a folder above the binary that has reference/frameworks (the build tree).
// Throws std::runtime_error where none fits.
[[nodiscard]] std::filesystem::path find_data_folder(
    const std::optional<std::filesystem::path>& override, const std::filesystem::path& binary);

// The same for this process: its environment and its own binary.
[[nodiscard]] std::filesystem::path data_folder();

}  // namespace prongsai
