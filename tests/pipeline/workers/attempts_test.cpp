#include "pipeline/workers/attempts.h"

#include <catch2/catch.hpp>
#include <string>

using Catch::Matchers::Contains;
using prongsai::Attempts;
using prongsai::Refusal;
using prongsai::WorkerDeath;

namespace {

Attempts attempts() { return Attempts({"/in/a.pdf", "a.pdf"}); }

WorkerDeath crash(int page) { return {page, Refusal::kCrashed, "signal 11"}; }

}  // namespace

TEST_CASE("A page that kills twice is left out and the rest is read", "[pipeline][workers]") {
  Attempts tries = attempts();
  CHECK(tries.go_on_after(crash(4)));
  CHECK(tries.task().only == 4);  // once more, alone
  CHECK(tries.go_on_after(crash(4)));
  CHECK_FALSE(tries.is_trial());
  CHECK((tries.task().left_out == std::map<int, std::string>{{4, "crashed"}}));
}

TEST_CASE("A page that is read alone is tried with the others again", "[pipeline][workers]") {
  Attempts tries = attempts();
  CHECK(tries.go_on_after(crash(4)));
  tries.end_trial();
  CHECK_FALSE(tries.is_trial());
  CHECK(tries.task().left_out.empty());
  CHECK(tries.go_on_after({4, Refusal::kTimedOut, "late"}));  // its second death at all
  CHECK((tries.task().left_out == std::map<int, std::string>{{4, "timed-out"}}));
}

TEST_CASE("What kills at no page is tried twice", "[pipeline][workers]") {
  Attempts tries = attempts();
  CHECK(tries.go_on_after(crash(0)));
  CHECK_FALSE(tries.is_trial());
  CHECK_FALSE(tries.go_on_after({0, Refusal::kOutOfMemory, "the limit of memory"}));
  const prongsai::InputOutcome outcome = tries.hopeless();
  CHECK(outcome.refusal == Refusal::kOutOfMemory);
  CHECK(outcome.file == "a.pdf");
  CHECK_THAT(outcome.message, Contains("หน่วยความจำไม่พอ") && Contains("the limit of memory"));
}

TEST_CASE("A document of which every page kills is given up", "[pipeline][workers]") {
  Attempts tries = attempts();
  int deaths = 0;
  for (int page = 1; page < 100; ++page) {
    if (!tries.go_on_after(crash(page)) || !tries.go_on_after(crash(page))) break;
    deaths += 2;
  }
  CHECK(deaths == 16);
  CHECK_THAT(tries.hopeless().message, Contains("page 9") && Contains("crashed"));
}
