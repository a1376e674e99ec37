// Inputs that nobody should have to read: each ends with a status that is right for it, within the
// limits, and nothing is left behind. make_hostile.py makes them.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "tests/support/project.h"
#include "tests/support/run_program.h"

namespace fs = std::filesystem;
using nlohmann::json;
using prongsai::testing::read_file;
using prongsai::testing::run_program;
using prongsai::testing::TemporaryFolder;

namespace {

bool make_hostile(const fs::path& folder) {
  const fs::path source = prongsai::testing::source_folder();
  const std::string command = "python3 '" + (source / "tests/hostile/make_hostile.py").string() +
                              "' '" + folder.string() + "' '" +
                              (source / "samples/league-2567-writer.pdf").string() + '\'';
  return std::system(command.c_str()) == 0;  // NOLINT: our own script
}

// File names stand in one line.
std::string on_one_line(std::string name) {
  for (std::size_t at = 0; (at = name.find('\n', at)) != std::string::npos;)
    name.replace(at, 1, "\\n");
  return name;
}

std::map<std::string, std::string> statuses_of(const fs::path& log) {
  std::map<std::string, std::string> statuses;
  std::istringstream lines(read_file(log));
  for (std::string line; std::getline(lines, line);) {
    const json event = json::parse(line);
    if (event["event"] == "input") statuses[on_one_line(event["file"])] = event["status"];
  }
  return statuses;
}

}  // namespace

TEST_CASE("Every hostile input ends with a right status", "[hostile]") {
  const TemporaryFolder folder;
  REQUIRE(make_hostile(folder.path()));
  const auto ended =
      run_program({"extract", "in", "-o", "a.xlsx", "--jsonl", "a.jsonl", "--log", "log", "--ocr",
                   "never", "--page-seconds", "20", "--memory", "2048"},
                  folder.path());
  CAPTURE(ended.err);
  CHECK((ended.code == 4 || ended.code == 5));
  std::map<std::string, std::string> statuses = statuses_of(folder.path() / "log");
  std::istringstream lines(read_file(folder.path() / "expected.tsv"));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    const std::string name = line.substr(0, tab);
    const std::string right = ',' + line.substr(tab + 1) + ',';
    CAPTURE(name, right, statuses[name]);
    CHECK_FALSE(statuses[name].empty());
    CHECK(right.find(',' + statuses[name] + ',') != std::string::npos);
    statuses.erase(name);
  }
  CHECK(statuses.empty());  // nothing came from nowhere
}
