#include "pipeline/journal/engine.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "extractors/bytes/sha256.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

// What normalizers/text/lexicon.cpp reads.
constexpr char kWordList[] = "/usr/share/hunspell/th_TH.dic";

// Every file below the folder, links followed: in a source tree the models are behind one.
std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  const auto how = fs::directory_options::follow_directory_symlink;
  for (fs::recursive_directory_iterator it(folder, how, error), end; !error && it != end;
       it.increment(error)) {
    if (it->is_regular_file(error)) files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string engine_hash(const fs::path& data_folder) {
  std::string all = sha256_of_file("/proc/self/exe").value_or("");
  all += sha256_of_file(kWordList).value_or("");
  for (const fs::path& file : files_below(data_folder)) {
    all += file.lexically_relative(data_folder).string() + sha256_of_file(file).value_or("");
  }
  return sha256(all);
}

}  // namespace prongsai
