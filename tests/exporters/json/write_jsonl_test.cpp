#include "exporters/json/write_jsonl.h"

#include <catch2/catch.hpp>

#include "exporters/json/record_json.h"
#include "exporters/write_error.h"
#include "tests/support/made_up_run.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::made_up_run;
using prongsai::testing::read_file;
using prongsai::testing::TemporaryFolder;

TEST_CASE("Every record of a run is one line, in the order of the run", "[exporters][jsonl]") {
  const TemporaryFolder folder;
  const RunResult run = made_up_run();
  write_jsonl(run, folder.path() / "out.jsonl");
  std::string expected;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) expected += to_json(report) + '\n';
  }
  CHECK(read_file(folder.path() / "out.jsonl") == expected);
}

TEST_CASE("A run without records gives an empty file", "[exporters][jsonl]") {
  const TemporaryFolder folder;
  const auto target = folder.write("out.jsonl", "old\n");
  write_jsonl(RunResult{}, target);
  CHECK(read_file(target).empty());
}

TEST_CASE("JSONL that cannot be written is a WriteError", "[exporters][jsonl]") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(write_jsonl(made_up_run(), folder.path() / "no" / "out.jsonl"), WriteError);
}
