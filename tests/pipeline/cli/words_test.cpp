// What the program says without reading anything: help, version, wrong command lines.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/run_program.h"

using Catch::Contains;
using prongsai::testing::run_program;
using prongsai::testing::TemporaryFolder;

TEST_CASE("--help goes to standard output and names options and exit codes", "[pipeline][cli]") {
  const TemporaryFolder folder;
  const auto ended = run_program({"extract", "--help"}, folder.path());
  CHECK(ended.code == 0);
  CHECK(ended.err.empty());
  for (const char* word : {"INPUT",
                           "--output",
                           "--jsonl",
                           "--jobs",
                           "--dump-stages",
                           "--trace-rules",
                           "--without-rule",
                           "--password-file",
                           "--strict",
                           "--shard",
                           "--page-seconds",
                           "--memory",
                           "--log",
                           "--verbose",
                           "--quiet",
                           "Examples:",
                           "Exit codes:",
                           " 0 ",
                           " 1 ",
                           " 2 ",
                           " 3 ",
                           " 4 ",
                           " 5 ",
                           " 6 ",
                           " 7 ",
                           "130 "}) {
    CHECK_THAT(ended.out, Contains(word));
  }
}

TEST_CASE("--help of the program names its commands", "[pipeline][cli]") {
  const TemporaryFolder folder;
  const auto ended = run_program({"--help"}, folder.path());
  CHECK(ended.code == 0);
  CHECK_THAT(ended.out, Contains("Commands:") && Contains("extract"));
}

TEST_CASE("--version prints name and number", "[pipeline][cli]") {
  const TemporaryFolder folder;
  // ./run can only ask extract.
  const auto arguments =
      GENERATE(values<std::vector<std::string>>({{"--version"}, {"extract", "--version"}}));
  const auto ended = run_program(arguments, folder.path());
  CHECK(ended.code == 0);
  CHECK_THAT(ended.out, Catch::Matches("prongsai [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_CASE("A command line that makes no sense gives 2 and says why", "[pipeline][cli]") {
  struct Row {
    std::vector<std::string> arguments;
    std::string message;
  };
  const auto row = GENERATE(values<Row>({
      {{}, "a command"},
      {{"frobnicate"}, "frobnicate"},
      {{"extract"}, "an INPUT"},
      {{"extract", "a.pdf"}, "-o OUT.xlsx"},
      {{"extract", "a.pdf", "-o"}, "--output"},
      {{"extract", "a.pdf", "-o", "b.pdf"}, ".xlsx"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "--jobs", "0"}, "--jobs"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "--jobs", "many"}, "--jobs"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "-v", "-q"}, "--quiet"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "--frobnicate"}, "--frobnicate"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "--without-rule", "no-such-rule"}, "no-such-rule"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "--password-file", "nowhere"}, "nowhere"},
  }));
  CAPTURE(row.arguments);
  const TemporaryFolder folder;
  const auto ended = run_program(row.arguments, folder.path());
  CHECK(ended.code == 2);
  CHECK(ended.out.empty());
  CHECK_THAT(ended.err, Contains(row.message) && Contains("--help"));
}
