#pragma once

#include <filesystem>

namespace prongsai::testing {

// Where the project's sources are, the programs that were built of them (the faulty one does to its
// workers what PRONGSAI_FAULT says), and a library that, loaded before others, makes disks fail.
// All are known to one source file only, so that a compiler cache serves every clone with all the
// others.
[[nodiscard]] const std::filesystem::path& source_folder();
[[nodiscard]] const std::filesystem::path& program_file();
[[nodiscard]] const std::filesystem::path& faulty_program_file();
[[nodiscard]] const std::filesystem::path& failing_disk_library();

}  // namespace prongsai::testing
