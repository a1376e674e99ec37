#include <catch2/catch.hpp>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "pipeline/cli/shard_option.h"
#include "tests/support/run_program.h"
#include "tests/support/small_reports.h"
#include "tests/support/temporary_folder.h"

using Catch::Matchers::Contains;
using prongsai::read_shard;
using prongsai::testing::read_file;
using prongsai::testing::run_program;
using prongsai::testing::TemporaryFolder;

namespace {

// Twelve reports, two of them the same, and one file that cannot be read.
void write_inputs(const TemporaryFolder& folder) {
  for (int i = 0; i < 11; ++i) {
    const std::string number = std::to_string(i);
    folder.write("in/" + number + ".txt", prongsai::testing::small_transcript() + number);
  }
  folder.write("in/again.txt", prongsai::testing::small_transcript() + "7");
  folder.write("in/bad.pdf", "no PDF");
}

}  // namespace

TEST_CASE("A shard is a number of a count, from 1", "[pipeline][cli]") {
  CHECK((read_shard("3/7") == prongsai::Shard{3, 7}));
  CHECK((read_shard("1/1") == prongsai::Shard{1, 1}));
  for (const char* wrong : {"0/7", "8/7", "3", "/7", "3/", "x/7", "3/7x", "-1/7", "1/0"}) {
    CHECK_THROWS_AS(read_shard(wrong), std::invalid_argument);
  }
}

TEST_CASE("auto takes the number of a Slurm or Kubernetes task", "[pipeline][cli]") {
  CHECK_THROWS_AS(read_shard("auto/7"), std::invalid_argument);
  setenv("JOB_COMPLETION_INDEX", "0", 1);
  CHECK((read_shard("auto/7") == prongsai::Shard{1, 7}));
  setenv("SLURM_ARRAY_TASK_ID", "7", 1);
  CHECK((read_shard("auto/7") == prongsai::Shard{7, 7}));
  unsetenv("SLURM_ARRAY_TASK_ID");
  unsetenv("JOB_COMPLETION_INDEX");
}

TEST_CASE("Shards merged are byte for byte what one run writes", "[pipeline][cli]") {
  const TemporaryFolder folder;
  write_inputs(folder);
  CHECK(run_program({"extract", "in", "-o", "all.xlsx", "--jsonl", "all.jsonl"}, folder.path())
            .code == 4);
  for (const std::string i : {"1", "2", "3"}) {
    const auto ended =
        run_program({"extract", "in", "--shard", i + "/3", "--work", "w" + i}, folder.path());
    CHECK((ended.code == 0 || ended.code == 4));
  }
  const auto merged =
      run_program({"merge", "w3", "w1", "w2", "w1", "-o", "merged.xlsx", "--jsonl", "merged.jsonl"},
                  folder.path());
  CHECK(merged.code == 4);
  CHECK(read_file(folder.path() / "merged.jsonl") == read_file(folder.path() / "all.jsonl"));
  CHECK(read_file(folder.path() / "merged.xlsx") == read_file(folder.path() / "all.xlsx"));

  const auto lacking = run_program({"merge", "w3", "w1", "-o", "part.xlsx"}, folder.path());
  CHECK(lacking.code == 5);
  CHECK_THAT(lacking.err, Contains("shard 2/3") && Contains("of 13 inputs"));
}

TEST_CASE("What does not belong together is not merged", "[pipeline][cli]") {
  const TemporaryFolder folder;
  write_inputs(folder);
  const auto run = [&](std::vector<std::string> more) {
    std::vector<std::string> command{"extract", "in"};
    command.insert(command.end(), more.begin(), more.end());
    return run_program(command, folder.path()).code;
  };
  CHECK(run({"--shard", "1/2", "--work", "a"}) != 2);
  CHECK(run({"--shard", "2/3", "--work", "b"}) != 2);
  CHECK(run({"--shard", "2/2", "--work", "c", "--ocr", "never"}) != 2);
  CHECK_THAT(run_program({"merge", "a", "b", "-o", "x.xlsx"}, folder.path()).err,
             Contains("b has shard 2/3, another folder shard 1/2"));
  CHECK_THAT(run_program({"merge", "a", "c", "-o", "x.xlsx"}, folder.path()).err,
             Contains("c was made with other options"));
  CHECK_THAT(run_program({"merge", "in", "-o", "x.xlsx"}, folder.path()).err,
             Contains("in has no journal"));
  CHECK(run({"--shard", "3/2", "--work", "a"}) == 2);
}
