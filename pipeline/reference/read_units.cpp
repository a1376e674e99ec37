#include "pipeline/reference/read_units.h"

#include <set>

#include "normalizers/text/phrase_key.h"
#include "pipeline/reference/data_node.h"

namespace prongsai {

std::vector<std::string> read_units(const std::filesystem::path& file) {
  const DataNode root = read_toml(file);
  root.expect_keys({"divisions", "sections", "posts", "bodies"});
  std::vector<std::string> units;
  std::set<std::string> keys;
  for (const DataNode& kind : root.children) {
    for (const DataNode& name : kind.as_list()) {
      if (!keys.insert(phrase_key(name.as_text())).second) {
        throw DataError(name.line, "'" + name.text + "' has the letters of another name");
      }
      units.push_back(name.text);
    }
  }
  return units;
}

}  // namespace prongsai
