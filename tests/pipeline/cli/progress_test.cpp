#include "pipeline/cli/progress.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "pipeline/inputs/refusal_words.h"
#include "tests/support/json_schema.h"
#include "tests/support/project.h"
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
  progress.bytes_read = 2'000'000;
  progress.bytes_left = 12'000'000;
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
  const json schema =
      json::parse(read_file(prongsai::testing::source_folder() / "docs" / "run-log-1.schema.json"));
  std::vector<json> events;
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    events.push_back(json::parse(line));
    CHECK(prongsai::testing::schema_errors(schema, events.back()) == std::vector<std::string>{});
  }
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

TEST_CASE("The schema of the log knows every status, and refuses slips", "[pipeline][cli]") {
  const json schema =
      json::parse(read_file(prongsai::testing::source_folder() / "docs" / "run-log-1.schema.json"));
  json statuses = {"done", "partial", "not-ita", "duplicate"};
  for (int i = 0; i <= static_cast<int>(prongsai::Refusal::kNotRead); ++i) {
    statuses.push_back(prongsai::refusal_name(static_cast<prongsai::Refusal>(i)));
  }
  const auto& known = schema["$defs"]["status"]["enum"];
  CHECK(std::set<json>(known.begin(), known.end()) ==
        std::set<json>(statuses.begin(), statuses.end()));
  json note = {{"event", "note"}, {"time", "2026-11-22T18:30:00Z"}, {"message", "no sandbox"}};
  CHECK(prongsai::testing::schema_errors(schema, note).empty());
  note["time"] = "2026-11-22 18:30";
  CHECK_FALSE(prongsai::testing::schema_errors(schema, note).empty());
  note["event"] = "nothing";
  CHECK_FALSE(prongsai::testing::schema_errors(schema, note).empty());
}
