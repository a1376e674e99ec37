#include "pipeline/cli/command_line.h"

#include <catch2/catch.hpp>
#include <string>
#include <variant>
#include <vector>

namespace prongsai {
namespace {

Command parsed(std::vector<const char*> words) {
  words.insert(words.begin(), "prongsai");
  return parse_command_line(static_cast<int>(words.size()), words.data());
}

struct Refused {
  std::vector<const char*> words;
  std::string told;  // in the message
};

}  // namespace

TEST_CASE("A command line that cannot be used is told why, and which help to read", "[cli]") {
  const Refused rows[] = {
      {{}, "a command (extract, merge, apply, explain, inspect) is required"},
      {{"extract"}, "an INPUT is required"},
      {{"extract", "a.pdf"}, "one of -o OUT.xlsx, "},
      {{"extract", "a.pdf", "-o", "b.pdf"}, "-o: the workbook's name must end in .xlsx"},
      {{"extract", "a.pdf", "-o", ".xlsx"}, "-o: the workbook's name must end in .xlsx"},
      {{"extract", "a.pdf", "--review", "b.csv"}, "--review: the workbook's name must end in"},
      {{"extract", "a.pdf", "--sqlite", "b.pdf"}, "--sqlite: a report would be written over"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "--without-rule", "nonsense"},
       "--without-rule: there is no rule \"nonsense\"; the rules are\n"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "--password-file", "/nowhere"},
       "--password-file: /nowhere cannot be read or holds no password"},
      {{"extract", "a.pdf", "-o", "b.xlsx", "--shard", "8/7"}, "--shard: "},
      {{"extract", "a.pdf", "--shard", "1/7"}, "one of -o OUT.xlsx, "},
      {{"extract", "a.pdf", "-o", "b.xlsx", "-q", "-v"}, "--verbose"},
      {{"merge", "w1", "-o", "b.csv"}, "-o: the workbook's name must end in .xlsx"},
      {{"merge", "w1"}, "one of -o OUT.xlsx, "},
      {{"inspect", "a.pdf", "--page", "1", "-o", "a.pdf"}, "-o: the picture's name must end in"},
      {{"apply", "r.xlsx", "--jsonl", "a.jsonl"}, "one of -o NEW.xlsx and a second --jsonl"},
  };
  for (const Refused& row : rows) {
    CAPTURE(row.words, row.told);
    const Command command = parsed(row.words);
    const Answer* answer = std::get_if<Answer>(&command);
    REQUIRE(answer != nullptr);
    CHECK(answer->code == ExitCode::kUsage);
    CHECK(answer->out.empty());
    CHECK_THAT(answer->err, Catch::StartsWith("prongsai: ") && Catch::Contains(row.told));
    const std::string verb = row.words.empty() ? "" : std::string(row.words[0]) + ' ';
    CHECK_THAT(answer->err, Catch::EndsWith("Try prongsai " + verb + "--help\n"));
  }
}

TEST_CASE("A shard with a work folder needs no output, and what was typed is settled", "[cli]") {
  const Command command =
      parsed({"extract", "a.pdf", "b", "--shard", "2/7", "--work", "w", "-q", "-j", "3"});
  const ExtractOptions* options = std::get_if<ExtractOptions>(&command);
  REQUIRE(options != nullptr);
  CHECK(options->inputs == std::vector<std::string>{"a.pdf", "b"});
  CHECK(options->shard.number == 2);
  CHECK(options->shard.count == 7);
  CHECK(options->verbosity == Verbosity::kQuiet);
  CHECK(options->jobs == 3);
}

TEST_CASE("Help and version are answers, not mistakes", "[cli]") {
  for (const char* word : {"--help", "--version"}) {
    const Command command = parsed({word});
    const Answer* answer = std::get_if<Answer>(&command);
    REQUIRE(answer != nullptr);
    CHECK(answer->code == ExitCode::kDone);
    CHECK_FALSE(answer->out.empty());
    CHECK(answer->err.empty());
  }
}

}  // namespace prongsai
