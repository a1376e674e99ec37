// Runs of the program over inputs made up here: exit codes, messages, outputs.
#include <signal.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/project.h"
#include "tests/support/run_program.h"
#include "tests/support/small_reports.h"

namespace fs = std::filesystem;
using Catch::Contains;
using prongsai::testing::Program;
using prongsai::testing::read_file;
using prongsai::testing::run_program;
using prongsai::testing::small_transcript;
using prongsai::testing::TemporaryFolder;

namespace {

const fs::path kData = prongsai::testing::source_folder() / "tests/data";

// Files named by the records of a JSONL text, in order.
std::vector<std::string> files_of(const std::string& jsonl) {
  std::vector<std::string> files;
  std::istringstream lines(jsonl);
  for (std::string line; std::getline(lines, line);) {
    files.push_back(nlohmann::json::parse(line).at("source").at("file"));
  }
  return files;
}

}  // namespace

TEST_CASE("One good input gives workbook and records, and 0", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  const auto ended =
      run_program({"extract", "a.txt", "-o", "a.xlsx", "--jsonl", "a.jsonl"}, folder.path());
  CHECK(ended.code == 0);
  CHECK(ended.out.empty());
  CHECK_THAT(ended.err, Contains("1 of 1 input") && Contains("to review") &&
                            Contains("written: a.xlsx") && Contains("written: a.jsonl"));
  CHECK(read_file(folder.path() / "a.xlsx").substr(0, 2) == "PK");
  CHECK(files_of(read_file(folder.path() / "a.jsonl")) == std::vector<std::string>{"a.txt"});
}

TEST_CASE("Records of an earlier run are inputs and give the same records", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", small_transcript());
  CHECK(run_program({"extract", "in", "--jsonl", "in/a.jsonl"}, folder.path()).code == 0);
  const std::string records = read_file(folder.path() / "in/a.jsonl");
  CHECK(run_program({"extract", "in/a.jsonl", "--jsonl", "b.jsonl"}, folder.path()).code == 0);
  CHECK(read_file(folder.path() / "b.jsonl") == records);
  CHECK(run_program({"extract", "in", "--jsonl", "in/a.jsonl"}, folder.path()).code == 0);
  CHECK(read_file(folder.path() / "in/a.jsonl") == records);
  folder.write("bad.jsonl", records + "{\"schema\": 1}\n");
  const auto ended = run_program({"extract", "bad.jsonl", "--jsonl", "c.jsonl"}, folder.path());
  CHECK(ended.code == 6);
  CHECK_THAT(ended.err, Contains("bad.jsonl") && Contains("line 2: schema"));
}

TEST_CASE("--strict gives 3 where values must be reviewed", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  const auto ended = run_program({"extract", "a.txt", "-o", "a.xlsx", "--strict"}, folder.path());
  CHECK(ended.code == 3);
  CHECK(fs::exists(folder.path() / "a.xlsx"));
}

TEST_CASE("--jsonl - puts records and nothing else on standard output", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  const auto ended = run_program({"extract", "a.txt", "--jsonl", "-", "-v"}, folder.path());
  CHECK(ended.code == 0);
  CHECK(files_of(ended.out) == std::vector<std::string>{"a.txt"});
  CHECK_THAT(ended.err, Contains("a.txt: transcript, 1 record, "));
}

TEST_CASE("-q says nothing where nothing went wrong", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  const auto ended = run_program({"extract", "a.txt", "-o", "a.xlsx", "-q"}, folder.path());
  CHECK(ended.code == 0);
  CHECK(ended.err.empty());
}

TEST_CASE("A bad input is named with its cause, and the good one is still read",
          "[pipeline][cli]") {
  const std::string pdf = read_file(kData / "plain.pdf");
  REQUIRE(pdf.size() > 200);
  struct Row {
    std::string name;
    std::string bytes;
    std::string cause;
  };
  const auto row = GENERATE_COPY(values<Row>({
      {"empty.pdf", "", "empty file"},
      {"empty.txt", "", "empty file"},
      {"no.pdf", "<html><title>404</title></html>", "not a document"},
      {"cut.pdf", pdf.substr(0, 120), "damaged"},
      {"encrypted.pdf", read_file(kData / "encrypted.pdf"), "needs a password"},
      // "รายงาน" in TIS-620
      {"old.txt", "\xC3\xD2\xC2\xA7\xD2\xB9 ITA\n", "not UTF-8"},
      // "รา" in UTF-16, little end first
      {"wide.txt", "\xFF\xFE\x23\x0E\x32\x0E", "UTF-16"},
      {"LOUD.Txt", "\xC3\xD2", "not UTF-8"},
  }));
  CAPTURE(row.name);
  const TemporaryFolder folder;
  folder.write("good.txt", small_transcript());
  folder.write(row.name, row.bytes);
  const auto ended = run_program({"extract", row.name, "good.txt", "--jsonl", "-"}, folder.path());
  CHECK(ended.code == 4);
  CHECK(files_of(ended.out) == std::vector<std::string>{"good.txt"});
  CHECK_THAT(ended.err, Contains(row.name + ": ") && Contains(row.cause) && Contains("1 of 2"));
}

TEST_CASE("What is no file is refused by name", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("good.txt", small_transcript());
  fs::create_directory(folder.path() / "x.pdf");
  REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  fs::create_symlink("loop.pdf", folder.path() / "loop.pdf");
  const auto [name, cause] = GENERATE(table<std::string, std::string>({
      {"x.pdf", "a directory"},
      {"pipe", "a device, pipe or socket"},
      {"loop.pdf", "leads to itself"},
      {"nowhere.pdf", "no such file"},
      {"@nowhere.txt", "the list of inputs cannot be read"},
  }));
  CAPTURE(name);
  const auto ended = run_program({"extract", name, "good.txt", "--jsonl", "-"}, folder.path());
  CHECK(ended.code == 4);
  CHECK(files_of(ended.out) == std::vector<std::string>{"good.txt"});
  CHECK_THAT(ended.err, Contains(name + ": ") && Contains(cause));
}

TEST_CASE("Nothing readable gives 6 and leaves outputs alone", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("old.xlsx", "precious");
  folder.write("bad.pdf", "no PDF");
  fs::create_directory(folder.path() / "nothing");
  const auto input = GENERATE("bad.pdf", "nothing", "nowhere");
  CAPTURE(input);
  const auto ended = run_program({"extract", input, "-o", "old.xlsx"}, folder.path());
  CHECK(ended.code == 6);
  CHECK(read_file(folder.path() / "old.xlsx") == "precious");
}

TEST_CASE("An output that cannot be written gives 7 before anything is read", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  folder.write("file", "");
  fs::create_directory(folder.path() / "folder.xlsx");
  using Options = std::vector<std::string>;
  const auto options = GENERATE(values<Options>({
      {"-o", "nowhere/a.xlsx"},
      {"-o", "folder.xlsx"},
      {"-o", std::string(300, 'a') + ".xlsx"},  // not even its status can be asked for
      {"--jsonl", "nowhere/a.jsonl"},
      {"--jsonl", "-", "--trace-rules", "nowhere/rules.tsv"},
      {"--jsonl", "-", "--dump-stages", "file/stages"},
  }));
  CAPTURE(options);
  std::vector<std::string> arguments{"extract", "a.txt", "-v"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const auto ended = run_program(arguments, folder.path());
  CHECK(ended.code == 7);
  CHECK(ended.out.empty());
  CHECK_THAT(ended.err, Contains(options.back()) && !Contains("a.txt: "));
}

TEST_CASE("An output that is an input, or another output, is refused", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("a.txt", small_transcript());
  const auto onto_input = run_program({"extract", "a.txt", "--jsonl", "./a.txt"}, folder.path());
  CHECK(onto_input.code == 2);
  CHECK(read_file(folder.path() / "a.txt") == small_transcript());
  const auto twice =
      run_program({"extract", "a.txt", "--jsonl", "b", "--trace-rules", "./b"}, folder.path());
  CHECK(twice.code == 2);
}

TEST_CASE("Passwords are tried one after the other", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.txt", "guess\nanother guess\n");
  folder.write("right.txt", "guess\r\nita-2568\r\n");
  const std::string input = (kData / "encrypted.pdf").string();
  const auto wrong = run_program({"extract", input, "--jsonl", "-", "--password-file", "wrong.txt"},
                                 folder.path());
  CHECK(wrong.code == 6);
  CHECK_THAT(wrong.err, Contains("needs a password"));
  const auto right = run_program({"extract", input, "--jsonl", "-", "--password-file", "right.txt"},
                                 folder.path());
  CHECK(right.code == 0);
  CHECK(files_of(right.out) == std::vector<std::string>{"encrypted.pdf"});
}

TEST_CASE("--dump-stages and --trace-rules write what they promise", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("in/sub/a.txt", small_transcript());
  const auto ended = run_program(
      {"extract", "in", "-o", "a.xlsx", "--dump-stages", "stages", "--trace-rules", "rules.tsv"},
      folder.path());
  CHECK(ended.code == 0);
  for (const char* name : {"10-words.txt", "20-blocks.txt", "30-flow.txt", "40-clean.txt",
                           "50-draft.txt", "60-report.txt"}) {
    CAPTURE(name);
    CHECK(fs::exists(folder.path() / "stages/sub/a.txt" / name));
  }
  CHECK(fs::exists(folder.path() / "stages/70-workbook.txt"));
  const std::string trace = read_file(folder.path() / "rules.tsv");
  CHECK(trace.substr(0, trace.find('\n')) ==
        "rule\tclass\tconfidence\tfile\tpage\tbox\tbefore\tafter");
}

TEST_CASE("The number of jobs changes nothing in the records", "[pipeline][cli]") {
  const TemporaryFolder folder;
  for (int i = 0; i < 20; ++i) {
    const std::string number = std::to_string(i);  // in each, so that none is another's duplicate
    folder.write("in/" + number + ".txt", small_transcript() + number);
    folder.write("in/" + number + ".pdf", read_file(kData / "plain.pdf") + '%' + number);
  }
  const auto one = run_program({"extract", "in", "--jsonl", "-", "--jobs", "1"}, folder.path());
  const auto many = run_program({"extract", "in", "--jsonl", "-", "--jobs", "8"}, folder.path());
  CHECK(one.code == 0);
  CHECK(files_of(one.out).size() == 40);
  CHECK(one.out == many.out);
}

TEST_CASE("Of files with the same bytes the first by name has the record", "[pipeline][cli]") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a.txt", "c.txt"}) folder.write(name, small_transcript());
  const auto ended =
      run_program({"extract", "c.txt", "b.txt", "a.txt", "--jsonl", "-", "-v"}, folder.path());
  CHECK(ended.code == 0);
  CHECK(files_of(ended.out) == std::vector<std::string>{"a.txt"});
  CHECK_THAT(ended.err, Contains("2 duplicates"));
}

TEST_CASE("The same command again reads nothing again and writes the same", "[pipeline][cli]") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", small_transcript());
  fs::copy(kData / "plain.pdf", folder.path() / "in/b.pdf");
  const std::vector<std::string> command{"extract", "in",     "--jsonl", "a.jsonl",
                                         "-o",      "a.xlsx", "-v"};
  CHECK(run_program(command, folder.path()).code == 0);
  const std::string records = read_file(folder.path() / "a.jsonl");
  const std::string workbook = read_file(folder.path() / "a.xlsx");
  const auto again = run_program(command, folder.path());
  CHECK(again.code == 0);
  CHECK_THAT(again.err, Contains("known from before: 2"));
  CHECK(read_file(folder.path() / "a.jsonl") == records);
  CHECK(read_file(folder.path() / "a.xlsx") == workbook);
}

TEST_CASE("Ctrl-C ends with 130 and writes what was read", "[pipeline][cli]") {
  constexpr int kInputs = 4000;
  const TemporaryFolder folder;
  for (int i = 0; i < kInputs; ++i) {
    const std::string number = std::to_string(i);
    folder.write("in/" + number + ".txt", small_transcript() + number);
  }
  const Program program({"extract", "in", "--jsonl", "a.jsonl", "-v", "-j", "1"}, folder.path());
  while (program.err().empty()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  REQUIRE(kill(program.id(), SIGINT) == 0);
  CHECK(program.wait() == 130);
  const std::size_t read = files_of(read_file(folder.path() / "a.jsonl")).size();
  CHECK(read > 0);
  CHECK(read < kInputs);
}

TEST_CASE("Repairs of glyphs are traced with page and box, and can be left out like others",
          "[pipeline][cli]") {
  const TemporaryFolder folder;
  const std::string input = prongsai::testing::source_folder() / "samples/thai-2568-damaged.pdf";
  const auto traced =
      run_program({"extract", input, "--jsonl", "-", "--trace-rules", "rules.tsv"}, folder.path());
  CHECK(traced.code == 0);
  const std::string trace = read_file(folder.path() / "rules.tsv");
  for (const char* rule : {"zero-width-nikhahit", "private-use-marks", "split-sara-am",
                           "same-mark-twice", "double-sara-e", "invisible-characters"}) {
    CAPTURE(rule);
    CHECK_THAT(trace, Contains("\n" + std::string(rule) + "\texact\t1\tthai-2568-damaged.pdf\t1"));
  }
  const auto without = run_program({"extract", input, "--jsonl", "-", "--trace-rules", "less.tsv",
                                    "--without-rule", "zero-width-nikhahit"},
                                   folder.path());
  CHECK(without.code == 0);
  CHECK_THAT(read_file(folder.path() / "less.tsv"), !Contains("zero-width-nikhahit"));
  CHECK(without.out != traced.out);
}
