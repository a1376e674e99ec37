// All our types live in one namespace. Two structs of one name in two headers compile and link, and
// then the linker takes the destructor of one for both.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>

#include "tests/support/project.h"

namespace fs = std::filesystem;

TEST_CASE("No two headers declare a type of one name", "[architecture]") {
  const fs::path root = prongsai::testing::source_folder();
  const std::regex declared("^(?:struct|class|enum class) ([A-Za-z0-9]+)(?: final)? ?[:{].*");
  std::map<std::string, std::string> headers;
  for (const char* folder :
       {"model", "normalizers", "comparison", "extractors", "exporters", "pipeline"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".h") continue;
      std::ifstream in(entry.path());
      std::smatch match;
      for (std::string line; std::getline(in, line);) {
        if (!std::regex_match(line, match, declared)) continue;
        const auto [first, is_new] = headers.emplace(match[1], entry.path().string());
        INFO(match[1] << " in " << first->second << " and " << entry.path().string());
        CHECK(is_new);
      }
    }
  }
}
