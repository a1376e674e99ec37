// docs/findings.md lists every code of a finding that the program can give, and no other.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "tests/support/project.h"

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The first group of every match.
std::set<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) {
    found.insert((*it)[1]);
  }
  return found;
}

// Accepts "Severity::kReview, "level-mismatch"", over a line end too; not "Severity::kInfo)".
std::set<std::string> codes_given(const std::string& source) {
  return matches(source, "Severity::k[A-Za-z]+,\\s*\"([a-z-]+)\"");
}

// Accepts a row "| `level-mismatch` | review | ..."; not one of "| `info` | good to know ...".
std::set<std::string> codes_listed(const std::string& words) {
  return matches(words, "\\| `([a-z-]+)` \\| (?:info|review|error) \\|");
}

}  // namespace

TEST_CASE("docs/findings.md lists the codes that the sources give", "[architecture][findings]") {
  const fs::path root = prongsai::testing::source_folder();
  std::set<std::string> given;
  for (const char* folder : {"normalizers", "comparison", "extractors", "pipeline"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() == ".cpp") given.merge(codes_given(read(entry.path())));
    }
  }
  CHECK(given.size() > 10);  // the search itself finds something
  CHECK(given == codes_listed(read(root / "docs/findings.md")));
}

TEST_CASE("Codes are found in sources and in the list", "[architecture][findings]") {
  CHECK(codes_given("{Severity::kReview,\n   \"a-b\", where}; f(Severity::kInfo)") ==
        std::set<std::string>{"a-b"});
  CHECK(codes_listed("| `info` | good |\n| `a-b` | review | why |\n") ==
        std::set<std::string>{"a-b"});
}
