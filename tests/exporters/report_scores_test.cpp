#include "exporters/report_scores.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::made_up_report;
using prongsai::testing::printed_score;

TEST_CASE("Only documents about one agency miss what they do not print",
          "[exporters][report_scores]") {
  const auto [type, silent] = GENERATE(table<DocumentType, bool>({
      {DocumentType::kAnalysisReport, false},
      {DocumentType::kResultSheet, false},
      {DocumentType::kLeagueTable, true},
      {DocumentType::kOtherProgramme, true},
      {DocumentType::kNotIta, true},
  }));
  CHECK(says_nothing(Score{}, type) == silent);
  CHECK_FALSE(says_nothing(printed_score(9683, Status::kRead, 1), type));
}

TEST_CASE("A place with ink that cannot be read is missing in every document",
          "[exporters][report_scores]") {
  Score unreadable;
  unreadable.origin.page = 3;
  CHECK_FALSE(says_nothing(unreadable, DocumentType::kLeagueTable));
  Score blot;
  blot.raw = "?";
  CHECK_FALSE(says_nothing(blot, DocumentType::kLeagueTable));
}

TEST_CASE("All scores come in the order of the record", "[exporters][report_scores]") {
  const Report report = made_up_report();
  const std::vector<const Score*> scores = all_scores(report);
  // Overall; IIT, EIT with its parts, OIT; one indicator; i10, e3 with its parts, o2; two plans;
  // one former year.
  REQUIRE(scores.size() == 1 + 5 + 1 + 5 + 2 + 1);
  CHECK(scores.front() == &report.overall.score);
  CHECK(scores[3] == &*report.instruments[1].part1);
  CHECK(scores.back() == &report.history.back().score);
}

TEST_CASE("Conflicts, repairs and missing values wait for a person", "[exporters][report_scores]") {
  Report report = made_up_report();
  // The EIT's second part, the repaired i10 and the missing o2; not the plan without a score.
  CHECK(count_to_review(report) == 3);
  report.plans[0].score.status = Status::kConflict;
  CHECK(count_to_review(report) == 4);
  report.document_type = DocumentType::kLeagueTable;
  CHECK(count_to_review(report) == 3);  // o2 is not expected there
}
