#include "pipeline/journal/journal.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

using prongsai::ContentId;
using prongsai::Journal;
using prongsai::JournalInput;
using prongsai::JournalRun;
using prongsai::testing::TemporaryFolder;

namespace {

const ContentId kA{"aa", ".pdf"};
const ContentId kB{"bb", ".pdf"};

JournalRun a_run(const std::string& engine = "engine", int shard = 1, int shards = 1) {
  return {0, "set", {engine, "options"}, {shard, shards}, 3, false};
}

std::vector<JournalInput> inputs() {
  return {{"a.pdf", "/in/a.pdf", {}, {}}, {"b", "/b", {}, "?"}};
}

}  // namespace

TEST_CASE("A result that was kept is there after the journal is closed", "[pipeline][journal]") {
  const TemporaryFolder folder;
  {
    Journal journal(folder.path() / "work");
    CHECK(journal.empty());
    journal.begin(a_run(), inputs());
    journal.know_content(0, kA);
    CHECK_FALSE(journal.recall(kA));
    journal.keep(kA, "done", false, std::string("ab\0c", 4));
  }
  Journal journal(folder.path() / "work");
  CHECK_FALSE(journal.empty());
  journal.begin(a_run(), inputs());
  CHECK(journal.recall(kA) == std::string("ab\0c", 4));
  CHECK_FALSE(journal.recall(kB));
  CHECK_FALSE(journal.recall({"aa", ".txt"}));
}

TEST_CASE("Another engine knows nothing of it", "[pipeline][journal]") {
  const TemporaryFolder folder;
  Journal journal(folder.path());
  journal.begin(a_run(), inputs());
  journal.keep(kA, "done", false, "x");
  journal.begin(a_run("newer"), inputs());
  CHECK_FALSE(journal.recall(kA));
}

TEST_CASE("What a retry may help is tried again once the run is over", "[pipeline][journal]") {
  const TemporaryFolder folder;
  Journal journal(folder.path());
  journal.begin(a_run(), inputs());
  journal.know_content(0, kA);
  journal.keep(kA, "timed-out", true, "late");
  CHECK(journal.recall(kA) == "late");  // the same run, taken up again
  journal.finish();
  journal.begin(a_run(), inputs());
  CHECK_FALSE(journal.recall(kA));
  CHECK(journal.result(kA) == "late");  // for merging
}

TEST_CASE("The journal knows the shards of the latest run and their inputs",
          "[pipeline][journal]") {
  const TemporaryFolder folder;
  Journal journal(folder.path());
  journal.begin({0, "older set", {"engine", "options"}, {1, 1}, 0, false}, inputs());
  for (const int shard : {2, 1}) {
    journal.begin(a_run("engine", shard, 2), inputs());
    journal.know_content(0, kA);
    journal.finish();
  }
  const std::vector<JournalRun> runs = journal.latest_runs();
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].shard.number == 1);
  CHECK(runs[0].texts_skipped == 3);
  CHECK(runs[0].finished);
  const std::vector<JournalInput> known = journal.inputs_of(runs[0]);
  REQUIRE(known.size() == 2);
  CHECK(known[0].content == kA);
  CHECK(known[1].outcome == "?");
}

TEST_CASE("Where no journal can be written the run goes on in memory", "[pipeline][journal]") {
  const TemporaryFolder folder;
  folder.write("file", "");
  folder.write("broken/journal.sqlite", std::string(5000, 'x'));
  const std::string name = GENERATE("file/work", "broken");
  Journal journal(folder.path() / name);
  CHECK_FALSE(journal.trouble().empty());
  journal.begin(a_run(), inputs());
  journal.keep(kA, "done", false, "x");
  CHECK(journal.result(kA) == "x");
}
