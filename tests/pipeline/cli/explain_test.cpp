#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/run_program.h"
#include "tests/support/small_reports.h"
#include "tests/support/temporary_folder.h"

namespace prongsai::testing {
namespace {

using Catch::Contains;

// A folder with the records of the small report.
class Records {
 public:
  Records() {
    std::ofstream(folder_.path() / "small.txt") << small_transcript();
    REQUIRE(run_program({"extract", "small.txt", "--jsonl", "out.jsonl"}, folder_.path()).code ==
            0);
  }

  [[nodiscard]] Ended explain(const std::string& report, const std::string& field) const {
    return run_program({"explain", "out.jsonl", "--report", report, "--field", field},
                       folder_.path());
  }

 private:
  TemporaryFolder folder_;
};

TEST_CASE("explain tells what was read, which checks there are, and why", "[pipeline][explain]") {
  const Records records;
  const Ended overall = records.explain("small.txt", "overall");
  CHECK(overall.code == 0);
  CHECK_THAT(overall.out, Contains("small.txt (record 1), overall\n"));
  CHECK_THAT(overall.out, Contains("read: \"๙๑.๒๕\", in a transcript"));
  CHECK_THAT(overall.out, Contains("value: 91.25, conflict"));
  CHECK_THAT(overall.out, Contains("overall-weights FAILS: printed 91.25, expected 80.00"));
  CHECK_THAT(overall.out, Contains("instrument:OIT = 80.00"));
  CHECK_THAT(overall.out, Contains("sum-mismatch: "));
  CHECK(overall.err.empty());
}

TEST_CASE("explain says so where there is nothing to explain", "[pipeline][explain]") {
  const Records records;
  struct Row {
    const char* report;
    const char* field;
    const char* message;
  };
  for (const Row& row : {Row{"other.txt", "overall", "has no report of other.txt"},
                         Row{"small.txt", "item:i99", "there is no score item:i99"},
                         Row{"small.txt", "agency", "there is no score agency"}}) {
    const Ended ended = records.explain(row.report, row.field);
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK_THAT(ended.err, Contains(row.message));
  }
  const TemporaryFolder empty;
  CHECK(run_program({"explain", "none.jsonl", "--field", "overall"}, empty.path()).code == 6);
  CHECK(run_program({"explain"}, empty.path()).code == 2);
}

TEST_CASE("explain --help shows how explain is called", "[pipeline][explain]") {
  const TemporaryFolder empty;
  const Ended help = run_program({"explain", "--help"}, empty.path());
  CHECK(help.code == 0);
  CHECK_THAT(help.out, Contains("OUT.jsonl --field FIELD [--report FILE]"));
  CHECK_THAT(help.out, !Contains("OUT.xlsx"));
}

}  // namespace
}  // namespace prongsai::testing
