// Inside a top folder, folders stand one above another, too: no two need each other, not even by a
// detour. A folder and what lies in it count as one.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "tests/support/project.h"

namespace fs = std::filesystem;

namespace {

using Uses = std::map<std::string, std::set<std::string>>;  // folder -> folders it includes from

// "extractors/scan/find_rules.h" -> "extractors/scan"; "pipeline/convert.h" -> "".
std::string folder_of(std::string_view path) {
  const std::size_t top = path.find('/');
  const std::size_t end = top == std::string_view::npos ? top : path.find('/', top + 1);
  return end == std::string_view::npos ? "" : std::string(path.substr(0, end));
}

void add_includes(const std::string& path, std::istream& text, Uses& uses) {
  constexpr std::string_view kInclude = "#include \"";
  const std::string folder = folder_of(path);
  if (folder.empty()) return;
  std::set<std::string>& used = uses[folder];
  for (std::string line; std::getline(text, line);) {
    if (!line.starts_with(kInclude)) continue;
    const std::string other = folder_of(std::string_view(line).substr(kInclude.size()));
    if (!other.empty() && other != folder) used.insert(other);
  }
}

// Takes away what needs nothing that is left, until nothing goes: what stays is in a circle or
// stands above one.
std::set<std::string> in_circles(Uses uses) {
  const auto is_free = [&](const auto& folder) {
    return std::none_of(folder.second.begin(), folder.second.end(),
                        [&](const std::string& other) { return uses.contains(other); });
  };
  for (auto free = uses.begin(); free != uses.end();) {
    free = std::find_if(uses.begin(), uses.end(), is_free);
    if (free != uses.end()) uses.erase(free), free = uses.begin();
  }
  std::set<std::string> left;
  for (const auto& [folder, used] : uses) left.insert(folder);
  return left;
}

}  // namespace

TEST_CASE("No two folders need each other", "[architecture][folders]") {
  const fs::path root = prongsai::testing::source_folder();
  Uses uses;
  for (const std::string top :
       {"model", "normalizers", "comparison", "extractors", "exporters", "pipeline"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      std::ifstream text(entry.path());
      add_includes(fs::relative(entry.path(), root).generic_string(), text, uses);
    }
  }
  CHECK(uses.size() > 20);  // the search itself finds something
  CHECK(in_circles(uses) == std::set<std::string>{});
}

TEST_CASE("Folders that need each other are found, detours included", "[architecture][folders]") {
  struct Row {
    Uses uses;
    std::set<std::string> left;
  };
  const auto row = GENERATE(values<Row>({
      {{}, {}},
      {{{"a", {"b"}}, {"b", {"c"}}}, {}},
      {{{"a", {"b"}}, {"b", {"a"}}}, {"a", "b"}},
      {{{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}, {"d", {}}}, {"a", "b", "c"}},
  }));
  CHECK(in_circles(row.uses) == row.left);
}
