#include "tests/support/samples.h"

#include <algorithm>
#include <stdexcept>

#include "pipeline/reference/load_reference.h"
#include "tests/support/project.h"

namespace prongsai::testing {

namespace fs = std::filesystem;

std::vector<Sample> samples_of(const fs::path& folder) {
  constexpr std::string_view kEnding = ".truth.json";
  std::vector<Sample> samples;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    std::string name = entry.path().filename().string();
    if (name.size() <= kEnding.size() ||
        name.compare(name.size() - kEnding.size(), kEnding.size(), kEnding) != 0) {
      continue;
    }
    name.resize(name.size() - kEnding.size());
    if (!fs::exists(folder / name)) {
      throw std::runtime_error(entry.path().string() + ": no " + name + " beside it");
    }
    samples.push_back({name, folder / name, entry.path()});
  }
  std::sort(samples.begin(), samples.end(),
            [](const Sample& a, const Sample& b) { return a.name < b.name; });
  return samples;
}

std::vector<Sample> own_samples() { return samples_of(source_folder() / "samples"); }

const Reference& reference_data() {
  static const Reference reference = load_reference(source_folder() / "reference");
  return reference;
}

}  // namespace prongsai::testing
