#include "pipeline/reference/load_reference.h"

#include <stdexcept>
#include <string>

#include "pipeline/reference/data_node.h"
#include "pipeline/reference/read_columns.h"
#include "pipeline/reference/read_framework.h"
#include "pipeline/reference/read_gazetteer.h"
#include "pipeline/reference/read_units.h"

namespace prongsai {
namespace {

// Calls `read` on `file` and puts the file's name before what it complains of.
template <typename Read>
auto read_named(const std::filesystem::path& file, Read read) {
  try {
    return read(file);
  } catch (const DataError& error) {
    throw std::runtime_error(file.string() + ':' + std::to_string(error.line()) + ": " +
                             error.what());
  }
}

}  // namespace

Reference load_reference(const std::filesystem::path& folder) {
  Reference reference;
  const std::filesystem::path frameworks = folder / "frameworks";
  if (!std::filesystem::is_directory(frameworks)) {
    throw std::runtime_error(frameworks.string() + ": no such folder");
  }
  for (const auto& entry : std::filesystem::directory_iterator(frameworks)) {
    if (entry.path().extension() != ".toml") continue;
    Framework framework = read_named(entry.path(), read_framework);
    const FiscalYear year = framework.year;
    reference.frameworks.emplace(year, std::move(framework));
  }
  reference.columns = read_named(folder / "columns.toml", read_columns);
  reference.units = read_named(folder / "units.toml", read_units);
  reference.gazetteer = read_gazetteer(folder);
  return reference;
}

}  // namespace prongsai
