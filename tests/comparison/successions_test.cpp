#include "comparison/successions.h"

#include <catch2/catch.hpp>

#include "comparison/join.h"
#include "comparison/roster.h"
#include "extractors/roster/read_roster.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::TemporaryFolder;

namespace {

constexpr const char* kSao = "องค์การบริหารส่วนตำบลงาม";
constexpr const char* kTown = "เทศบาลตำบลงาม";

Gazetteer gazetteer(bool with_town = false) {
  Gazetteer gazetteer;
  gazetteer.authorities = {{"6550101", "องค์การบริหารส่วนตำบล", kSao, "ปัว", "น่าน"},
                           {"6550102", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบลดู่", "ปัว", "น่าน"}};
  if (with_town) {
    gazetteer.authorities.push_back({"5550109", "เทศบาลตำบล", kTown, "ปัว", "น่าน"});
  }
  return gazetteer;
}

void add(RunResult& run, const char* name, int year, const char* code = "",
         const char* district = "ปัว") {
  Report report;
  report.source.file = std::to_string(run.inputs.size()) + ".pdf";
  report.source.sha256 = report.source.file;
  report.agency.name = name;
  report.agency.district = district;
  report.agency.province = "น่าน";
  if (*code != '\0') report.agency.code = code;
  report.fiscal_year = FiscalYear{year};
  report.overall.score.value = Hundredths{9000};
  InputOutcome input;
  input.file = report.source.file;
  input.reports.push_back(report);
  run.inputs.push_back(input);
}

RosterEntry entry(const char* name) {
  RosterEntry entry;
  entry.name = name;
  entry.district = "ปัว";
  entry.province = "น่าน";
  return entry;
}

std::size_t rows_of(const RunResult& run, const Gazetteer& known) {
  const auto successions = find_successions({}, run, known);
  const auto joined = join_agencies(run, successions);
  const auto roster = with_successions(default_roster(known, joined), successions);
  return match_roster(roster, joined, run).size();
}

}  // namespace

TEST_CASE("An อบต. that a later document calls a เทศบาล is one agency through the years",
          "[comparison][successions]") {
  RunResult run;
  add(run, kSao, 2566, "6550101");
  add(run, kTown, 2568);
  const auto successions = find_successions({}, run, gazetteer());
  REQUIRE(successions.size() == 1);
  CHECK((successions[0].former == FormerAgency{"6550101", kSao}));
  const auto joined = join_agencies(run, successions);
  REQUIRE(joined.size() == 2);
  for (const JoinedAgency& agency : joined) {
    CHECK(agency.report.agency.name == kTown);
    CHECK(agency.report.agency.kind == (agency.report.fiscal_year->buddhist_era == 2566
                                            ? "เทศบาลตำบล"
                                            : agency.report.agency.kind));
    CHECK((agency.former == FormerAgency{"6550101", kSao}));
  }
  // Two authorities over two years, not three.
  CHECK(rows_of(run, gazetteer()) == 4);
}

TEST_CASE("Namesakes of two kinds stay apart", "[comparison][successions]") {
  RunResult run;
  add(run, kSao, 2568, "6550101");
  SECTION("both are in the gazetteer") {
    add(run, kTown, 2568, "5550109");
    CHECK(find_successions({}, run, gazetteer(true)).empty());
    CHECK(rows_of(run, gazetteer(true)) == 3);
  }
  SECTION("a document of the same year still uses the former name") {
    add(run, kTown, 2568);
    CHECK(find_successions({}, run, gazetteer()).empty());
  }
  SECTION("a later document still uses it: one cover is wrong") {
    add(run, kTown, 2567);
    CHECK(find_successions({}, run, gazetteer()).empty());
  }
  SECTION("another district") {
    add(run, kTown, 2569, "", "เวียงสา");
    CHECK(find_successions({}, run, gazetteer()).empty());
  }
  SECTION("the roster lists both") {
    add(run, kTown, 2569);
    CHECK(find_successions({entry(kSao), entry(kTown)}, run, gazetteer()).empty());
  }
}

TEST_CASE("No เทศบาล becomes an อบต.", "[comparison][successions]") {
  Gazetteer known;
  known.authorities = {{"5550109", "เทศบาลตำบล", kTown, "ปัว", "น่าน"}};
  RunResult run;
  add(run, kSao, 2568);
  CHECK(find_successions({}, run, known).empty());
}

TEST_CASE("The roster tells former codes and names, or that only the new kind is there",
          "[comparison][successions]") {
  const TemporaryFolder folder;
  folder.write("r.csv",
               "รหัส,ชื่อ,อำเภอ,จังหวัด,รหัสเดิม,ชื่อเดิม\n"
               "5550777,เทศบาลตำบลสายธาร,ปัว,น่าน,6550102,องค์การบริหารส่วนตำบลดู่\n"
               ",เทศบาลตำบลงาม,ปัว,น่าน,-,\n");
  const auto roster = read_roster(folder.path() / "r.csv", "r.csv");
  REQUIRE(roster.size() == 2);
  CHECK(roster[0].code == "5550777");
  CHECK((roster[0].former == FormerAgency{"6550102", "องค์การบริหารส่วนตำบลดู่"}));
  CHECK((roster[1].former == FormerAgency{}));
  RunResult run;
  add(run, "องค์การบริหารส่วนตำบลดู่", 2566, "6550102");
  add(run, kSao, 2566, "6550101");
  const auto successions = find_successions(roster, run, gazetteer());
  REQUIRE(successions.size() == 2);
  const auto joined = join_agencies(run, successions);
  CHECK(joined[0].report.agency.name == "เทศบาลตำบลสายธาร");
  CHECK(joined[0].report.agency.code == "5550777");
  CHECK(joined[1].report.agency.name == kTown);
  const auto rows = match_roster(with_successions(roster, successions), joined, run);
  REQUIRE(rows.size() == 2);
  for (const RosterRow& row : rows) CHECK(row.state == ReportState::kReceived);
}

TEST_CASE("A misspelt cover joins where the code tells who it is", "[comparison][successions]") {
  RunResult run;
  add(run, kSao, 2568, "6550101");
  add(run, "องค์กรบริหารส่วนตำบลงาม", 2568, "6550101");
  add(run, "องค์การบริหารส่วนตำบล งาม", 2568);
  CHECK(join_agencies(run).size() == 1);
}
