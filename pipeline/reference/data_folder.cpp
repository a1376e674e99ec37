#include "pipeline/reference/data_folder.h"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace prongsai {
namespace {

namespace fs = std::filesystem;

bool has_data(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "frameworks", ignored);
}

}  // namespace

fs::path find_data_folder(const std::optional<fs::path>& override, const fs::path& binary) {
  if (override) {
    for (const fs::path& folder : {*override, *override / "reference"}) {
      if (has_data(folder)) return folder;
    }
    throw std::runtime_error("PRONGSAI_DATA: no reference data in " + override->string());
  }
  const fs::path installed = binary.parent_path().parent_path() / "share/prongsai/reference";
  if (has_data(installed)) return installed;
  for (fs::path above = binary.parent_path();; above = above.parent_path()) {
    if (has_data(above / "reference")) return above / "reference";
    if (above == above.parent_path()) break;
  }
  throw std::runtime_error("no reference data, neither in " + installed.string() +
                           " nor in a folder above it; PRONGSAI_DATA can name its folder");
}

fs::path data_folder() {
  std::optional<fs::path> override;
  if (const char* named = std::getenv("PRONGSAI_DATA"); named && *named) override = named;
  std::error_code ignored;
  return find_data_folder(override, fs::read_symlink("/proc/self/exe", ignored));
}

}  // namespace prongsai
