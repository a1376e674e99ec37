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

}  // namespace prongsai::testing
