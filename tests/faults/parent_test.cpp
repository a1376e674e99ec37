// What may happen to the parent, and to its disk.
#include <signal.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/project.h"
#include "tests/support/run_program.h"
#include "tests/support/small_reports.h"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using prongsai::testing::Ended;
using prongsai::testing::Program;
using prongsai::testing::read_file;
using prongsai::testing::run_program;
using prongsai::testing::TemporaryFolder;

namespace {

const std::vector<std::string> kCommand{"extract",     "in",     "-o",   "out/a.xlsx", "--jsonl",
                                        "out/a.jsonl", "--work", "work", "-j2",        "-q"};

void write_inputs(const TemporaryFolder& folder) {
  const fs::path samples = prongsai::testing::source_folder() / "samples";
  fs::create_directories(folder.path() / "in");
  fs::create_directories(folder.path() / "out");
  for (const char* name : {"league-2567-writer.pdf", "thai-2568-writer.pdf"}) {
    fs::copy(samples / name, folder.path() / "in" / name);
  }
  for (int i = 0; i < 30; ++i) {
    const std::string number = std::to_string(i);
    folder.write("in/" + number + ".txt", prongsai::testing::small_transcript() + number);
  }
  folder.write("in/bad.pdf", "no PDF");
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// What an undisturbed run writes.
struct Outputs {
  std::string workbook;
  std::string records;

  explicit Outputs(const TemporaryFolder& folder)
      : workbook(read_file(folder.path() / "out/a.xlsx")),
        records(read_file(folder.path() / "out/a.jsonl")) {}
  bool operator==(const Outputs&) const = default;
};

// Makes the disk of the program fail for paths with `path` in them.
class FailingDisk {
 public:
  FailingDisk(const std::string& path, int error, int after) {
    setenv("LD_PRELOAD", prongsai::testing::failing_disk_library().c_str(), 1);
    setenv("PRONGSAI_DISK_PATH", path.c_str(), 1);
    setenv("PRONGSAI_DISK_ERROR", std::to_string(error).c_str(), 1);
    setenv("PRONGSAI_DISK_AFTER", std::to_string(after).c_str(), 1);
  }
  ~FailingDisk() {
    for (const char* name :
         {"LD_PRELOAD", "PRONGSAI_DISK_PATH", "PRONGSAI_DISK_ERROR", "PRONGSAI_DISK_AFTER"}) {
      unsetenv(name);
    }
  }
};

}  // namespace

TEST_CASE("Killed at any moment, the same command ends in the same bytes", "[faults]") {
  const TemporaryFolder quiet;
  write_inputs(quiet);
  REQUIRE(run_program(kCommand, quiet.path()).code == 4);
  const Outputs expected(quiet);

  const TemporaryFolder folder;
  write_inputs(folder);
  std::mt19937 random(20);  // NOLINT: the same moments every time, as far as the machine allows
  std::uniform_int_distribution<int> milliseconds(0, 400);
  for (int i = 0; i < 20; ++i) {
    const Program program(kCommand, folder.path());
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(random)));
    kill(program.id(), SIGKILL);
    (void)program.wait();
    const std::string workbook = read_file(folder.path() / "out/a.xlsx");
    CHECK((workbook.empty() || workbook == expected.workbook));  // whole or not at all
  }
  CHECK(run_program(kCommand, folder.path()).code == 4);
  CHECK((Outputs(folder) == expected));
}

TEST_CASE("Ctrl-C twice, or SIGTERM twice, ends the program at once", "[faults]") {
  const int signal = GENERATE(SIGINT, SIGTERM);
  const TemporaryFolder folder;
  write_inputs(folder);
  setenv("PRONGSAI_FAULT", "sleep 0 thai-2568-writer.pdf", 1);
  std::vector<std::string> command = kCommand;
  command.insert(command.end(), {"--log", "log.jsonl"});
  const Program program(command, folder.path(), prongsai::testing::faulty_program_file());
  unsetenv("PRONGSAI_FAULT");
  // The largest file is the first to be handed out: once another one has ended it is in hand.
  while (read_file(folder.path() / "log.jsonl").find("\"input\"") == std::string::npos) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  kill(program.id(), signal);
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  kill(program.id(), signal);
  CHECK(program.wait() == -signal);
}

TEST_CASE("Two runs at a time may share a work folder", "[faults]") {
  const TemporaryFolder folder;
  write_inputs(folder);
  std::vector<std::string> other = kCommand;
  other[3] = "out/b.xlsx";
  other[5] = "out/b.jsonl";
  const Program first(kCommand, folder.path());
  const Program second(other, folder.path());
  CHECK(first.wait() == 4);
  CHECK(second.wait() == 4);
  CHECK(read_file(folder.path() / "out/a.jsonl") == read_file(folder.path() / "out/b.jsonl"));
  CHECK(read_file(folder.path() / "out/a.xlsx") == read_file(folder.path() / "out/b.xlsx"));
}

TEST_CASE("A disk that fails the journal costs the journal, not the run", "[faults]") {
  const TemporaryFolder quiet;
  write_inputs(quiet);
  REQUIRE(run_program(kCommand, quiet.path()).code == 4);
  const int error = GENERATE(ENOSPC, EIO);
  const int after = GENERATE(0, 5, 40);
  CAPTURE(error, after);
  const TemporaryFolder folder;
  write_inputs(folder);
  {
    const FailingDisk disk("journal.sqlite", error, after);
    const Ended ended = run_program(kCommand, folder.path());
    CHECK(ended.code == 4);
    CHECK_THAT(ended.err, Contains("this run cannot be resumed"));
  }
  CHECK((Outputs(folder) == Outputs(quiet)));
  CHECK(run_program(kCommand, folder.path()).code == 4);  // the journal left behind harms nothing
  CHECK((Outputs(folder) == Outputs(quiet)));
}

TEST_CASE("A disk that fails an output leaves no half file", "[faults]") {
  struct Row {
    std::vector<std::string> output;
    std::string file;
  };
  const auto row = GENERATE(values<Row>({
      {{"-o", "out/a.xlsx"}, "a.xlsx"},
      {{"--jsonl", "out/a.jsonl"}, "a.jsonl"},
      {{"--csv", "out"}, "records.csv"},
      {{"--sqlite", "out/a.sqlite"}, "a.sqlite"},
  }));
  const int error = GENERATE(ENOSPC, EIO);
  CAPTURE(row.file, error);
  const TemporaryFolder folder;
  folder.write("in/a.txt", prongsai::testing::small_transcript());
  folder.write("out/" + row.file, "older");
  std::vector<std::string> command{"extract", "in", "--work", "work", "-q", "--overwrite"};
  command.insert(command.end(), row.output.begin(), row.output.end());
  {
    const FailingDisk disk("out/.prongsai", error, 0);
    CHECK(run_program(command, folder.path()).code == 7);
  }
  CHECK(read_file(folder.path() / "out" / row.file) == "older");
  CHECK(names_in(folder.path() / "out") == std::vector<std::string>{row.file});
  CHECK(run_program(command, folder.path()).code == 0);  // nothing is read again for it
  CHECK(read_file(folder.path() / "out" / row.file) != "older");
}

// No file can grow over 2 kB: neither the journal, nor outputs, nor what is written on the way to
// them (libxlsxwriter writes the sheets into temporary files).
TEST_CASE("A disk that takes no large file costs outputs, and leaves no half one", "[faults]") {
  const auto output = GENERATE(values<std::vector<std::string>>({
      {"--one-workbook", "-o", "out/a.xlsx"},
      {"--jsonl", "out/a.jsonl"},
      {"--sqlite", "out/a.sqlite"},
  }));
  CAPTURE(output);
  const TemporaryFolder folder;
  write_inputs(folder);
  std::vector<std::string> command{"-c",
                                   "ulimit -f 4; exec \"$0\" \"$@\"",
                                   prongsai::testing::program_file(),
                                   "extract",
                                   "in",
                                   "--work",
                                   "work"};
  command.insert(command.end(), output.begin(), output.end());
  const Program program(command, folder.path(), "/bin/sh");
  CHECK(program.wait() == 7);
  CHECK_THAT(program.err(), Contains("this run cannot be resumed") && Contains(output.back()));
  CHECK(names_in(folder.path() / "out").empty());
}

TEST_CASE("A clock that jumps by a day to and fro changes nothing", "[faults]") {
  const TemporaryFolder quiet;
  write_inputs(quiet);
  REQUIRE(run_program(kCommand, quiet.path()).code == 4);
  const TemporaryFolder folder;
  write_inputs(folder);
  std::vector<std::string> command = kCommand;
  command.insert(command.end(), {"--page-seconds", "20", "--log", "log"});
  const auto day = std::to_string(24 * 60 * 60);
  setenv("LD_PRELOAD", prongsai::testing::failing_disk_library().c_str(), 1);
  setenv("PRONGSAI_CLOCK_JUMP", day.c_str(), 1);
  {
    const Program killed(command, folder.path());
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    kill(killed.id(), SIGKILL);
    (void)killed.wait();
  }
  const Ended ended = run_program(command, folder.path());
  unsetenv("PRONGSAI_CLOCK_JUMP");
  unsetenv("LD_PRELOAD");
  CAPTURE(ended.err);
  CHECK(ended.code == 4);
  CHECK((Outputs(folder) == Outputs(quiet)));
  // Seconds are of the monotonic clock.
  CHECK_THAT(read_file(folder.path() / "log"), !Contains("timed-out"));
}
