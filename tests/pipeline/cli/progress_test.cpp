#include "pipeline/cli/progress.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "tests/support/run_program.h"
#include "tests/support/small_reports.h"
#include "tests/support/temporary_folder.h"

using nlohmann::json;
using prongsai::progress_text;
using prongsai::RunProgress;
using prongsai::testing::read_file;
using prongsai::testing::run_program;
using prongsai::testing::TemporaryFolder;

TEST_CASE("Progress tells documents, pages, rate, time left, failures, the slowest",
          "[pipeline][cli]") {
  RunProgress progress;
  progress.inputs = 1000;
  progress.ended = 400;
  progress.resumed = 300;
  progress.failed = 3;
  progress.pages = 5120;
  progress.in_hand = {{1, "quick.pdf", 2, 1.0}, {2, "a.pdf", 12, 34.6}};
  CHECK(progress_text(progress, 50, 0) ==
        "[########............] 40% 400 of 1000 documents, 5120 pages, 2.0/s, 5:00 left, 3 failed; "
        "slowest a.pdf page 12 (0:34)");
  CHECK(progress_text(progress, 50, 30) == "[########............] 40% 400");
}

TEST_CASE("Progress without inputs, and before anything is read", "[pipeline][cli]") {
  CHECK(progress_text({}, 0, 0) == "[....................] 0% 0 of 0 documents, 0 pages");
  RunProgress resumed;
  resumed.inputs = resumed.ended = resumed.resumed = 4;
  CHECK(progress_text(resumed, 3, 0) == "[####################] 100% 4 of 4 documents, 0 pages");
}

TEST_CASE("The log has a line for the start, every input and the end", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", prongsai::testing::small_transcript());
  folder.write("in/b.txt", prongsai::testing::small_transcript());
  folder.write("in/bad.pdf", "no PDF");
  const auto ended = run_program({"extract", "in", "-o", "a.xlsx", "--log", "log"}, folder.path());
  CHECK(ended.code == 4);
  std::istringstream lines(read_file(folder.path() / "log"));
  std::vector<json> events;
  for (std::string line; std::getline(lines, line);) events.push_back(json::parse(line));
  REQUIRE(events.size() == 5);
  CHECK(events[0]["event"] == "start");
  CHECK(events[0]["inputs"] == 3);
  std::map<std::string, std::string> statuses;
  for (int i = 1; i < 4; ++i) statuses[events[i]["file"]] = events[i]["status"];
  CHECK((statuses == std::map<std::string, std::string>{
                         {"a.txt", "done"}, {"b.txt", "duplicate"}, {"bad.pdf", "not-a-pdf"}}));
  CHECK(events[4]["event"] == "end");
  CHECK(events[4]["failed"]["not-a-pdf"] == 1);
  CHECK(events[4]["exit_code"] == 4);
  CHECK(run_program({"extract", "in", "-o", "a.xlsx", "--log", "in/a.txt"}, folder.path()).code ==
        2);
}
