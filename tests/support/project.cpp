#include "tests/support/project.h"

namespace prongsai::testing {

const std::filesystem::path& source_folder() {
  static const std::filesystem::path folder = PRONGSAI_SOURCE_DIR;
  return folder;
}

const std::filesystem::path& program_file() {
  static const std::filesystem::path file = PRONGSAI_BINARY;
  return file;
}

const std::filesystem::path& faulty_program_file() {
  static const std::filesystem::path file = PRONGSAI_FAULTY_BINARY;
  return file;
}

const std::filesystem::path& failing_disk_library() {
  static const std::filesystem::path file = PRONGSAI_FAILING_DISK;
  return file;
}

}  // namespace prongsai::testing
