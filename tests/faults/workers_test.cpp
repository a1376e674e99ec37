// What workers may do to a run, and what the run makes of it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/project.h"
#include "tests/support/run_program.h"
#include "tests/support/small_reports.h"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using nlohmann::json;
using prongsai::testing::Ended;
using prongsai::testing::run_program;
using prongsai::testing::TemporaryFolder;

namespace {

// Processes that have `parent` among their arguments as workers do.
int workers_of(pid_t parent) {
  int count = 0;
  for (const fs::directory_entry& process : fs::directory_iterator("/proc")) {
    std::ifstream in(process.path() / "cmdline", std::ios::binary);
    const std::string line(std::istreambuf_iterator<char>(in), {});
    const std::string worker = std::string("worker\0", 7) + std::to_string(parent) + '\0';
    if (line.find(worker) != std::string::npos) ++count;
  }
  return count;
}

// One long report and two short ones; the long one's page is hit by the fault.
class Case {
 public:
  Case() {
    fs::copy(prongsai::testing::source_folder() / "samples/thai-2568-writer.pdf",
             folder_.path() / "long.pdf");
    folder_.write("a.txt", prongsai::testing::small_transcript());
    folder_.write("z.txt", prongsai::testing::small_transcript() + "z");
  }

  Ended run(const std::string& fault, std::vector<std::string> more = {}) {
    std::vector<std::string> command{"extract", "a.txt", "long.pdf", "z.txt",
                                     "--jsonl", "-",     "-j2",      "-v"};
    command.insert(command.end(), more.begin(), more.end());
    setenv("PRONGSAI_FAULT", fault.c_str(), 1);
    const prongsai::testing::Program program(command, folder_.path(),
                                             prongsai::testing::faulty_program_file());
    const int code = program.wait();
    unsetenv("PRONGSAI_FAULT");
    CHECK(workers_of(program.id()) == 0);
    return {code, program.out(), program.err()};
  }

  [[nodiscard]] const fs::path& folder() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

std::vector<json> records_of(const Ended& ended) {
  std::vector<json> records;
  std::istringstream lines(ended.out);
  for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
  return records;
}

}  // namespace

TEST_CASE("A page that kills its worker is left out, the rest of the document is read",
          "[faults]") {
  struct Row {
    std::string what;
    std::string status;
  };
  const auto row = GENERATE(values<Row>({
      {"segfault", "crashed"},
      {"abort", "crashed"},
      {"leave", "crashed"},
      {"throw", "crashed"},
      {"garbage", "crashed"},
      {"half", "crashed"},
      {"kill", "out-of-memory"},
      {"spin", "timed-out"},
      {"sleep", "timed-out"},
  }));
  CAPTURE(row.what);
  Case inputs;
  const Ended ended = inputs.run(row.what + " 4 long.pdf", {"--page-seconds", "2"});
  CHECK(ended.code == 4);
  CHECK_THAT(ended.err, Contains("long.pdf: ") && Contains("without page 4 (" + row.status + ")"));
  const std::vector<json> records = records_of(ended);
  REQUIRE(records.size() == 3);
  CHECK(records[1]["source"]["pages"] == 21);
  CHECK(records[1]["source"]["pages_read"][3]["reason"] == row.status);
  CHECK(records[1]["source"]["pages_read"][4]["method"] == "text");
  CHECK(records[1]["findings"][0]["code"] == "page-left-out");
  CHECK(records[1]["findings"][0]["page"] == 4);
}

#if !defined(__SANITIZE_ADDRESS__)  // which needs terabytes itself
TEST_CASE("A page that eats all memory is left out", "[faults]") {
  Case inputs;
  const Ended ended = inputs.run("eat 4 long.pdf", {"--memory", "512"});
  CHECK(ended.code == 4);
  CHECK_THAT(ended.err, Contains("without page 4 (out-of-memory)"));
}
#endif

TEST_CASE("Several pages that kill are left out", "[faults]") {
  Case inputs;
  const Ended ended = inputs.run("segfault 4 long.pdf;abort 9 long.pdf;throw 21 long.pdf");
  CHECK(ended.code == 4);
  CHECK_THAT(ended.err, Contains("without page 4 (crashed), 9 (crashed), 21 (crashed)"));
}

TEST_CASE("A document that kills at no page is given up, the others are read", "[faults]") {
  struct Row {
    std::string what;
    int code;
    std::string words;
  };
  const auto row = GENERATE(values<Row>({
      {"segfault", 4, "the reader crashed: "},  // under sanitizers it leaves with a code
      {"throw", 4, "the reader crashed: please report: a bug"},
      {"sleep", 5, "timed out, a retry may help: no sign of life"},
      {"kill", 5, "out of memory, a retry may help: ended by the system"},
  }));
  CAPTURE(row.what);
  Case inputs;
  const Ended ended = inputs.run(row.what + " 0 long.pdf", {"--page-seconds", "2"});
  CHECK(ended.code == row.code);
  CHECK_THAT(ended.err, Contains("long.pdf: ") && Contains(row.words));
  CHECK(records_of(ended).size() == 2);
  // What a retry may help is tried again by the same command; a crash is known.
  const Ended again = inputs.run("", {"--page-seconds", "2"});
  CHECK(again.code == (row.code == 5 ? 0 : 4));
}

TEST_CASE("A short document may kill its worker as well", "[faults]") {
  Case inputs;
  const Ended ended = inputs.run("segfault 0 a.txt;half 0 z.txt");
  CHECK(ended.code == 4);
  CHECK(records_of(ended).size() == 1);
}
