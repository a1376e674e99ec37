#include "exporters/review_list.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::made_up_report;
using prongsai::testing::printed_score;

namespace {

std::vector<std::string> fields(const Report& report) {
  std::vector<std::string> fields;
  for (const ReviewEntry& entry : review_list(report)) fields.push_back(entry.field);
  return fields;
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("What is in doubt is listed, the gravest first", "[exporters][review_list]") {
  Report report = made_up_report();
  CHECK(fields(report) == Fields{"instrument:EIT.part2", "item:i10", "item:o2"});
  report.overall.score.status = Status::kConflict;
  CHECK(fields(report).front() == "overall");
}

TEST_CASE("Readings of pixels are listed when they are not quite sure",
          "[exporters][review_list]") {
  Report report;
  report.overall.score = printed_score(9683, Status::kRead, 1);
  report.overall.score.origin.method = Method::kOcr;
  report.overall.score.confidence = 0.9991;
  CHECK(fields(report).empty());
  report.overall.score.confidence = 0.998;
  CHECK(fields(report) == Fields{"overall"});
  report.overall.score.status = Status::kVerified;
  CHECK(fields(report).empty());
}

TEST_CASE("A total that follows from listed parts is not listed beside them",
          "[exporters][review_list]") {
  Report report = made_up_report();
  report.items = {report.items[1]};  // e3, its score computed
  report.items[0].score.status = Status::kConflict;
  report.items[0].part1->status = Status::kConflict;
  report.instruments.clear();
  report.findings.clear();
  CHECK(fields(report) == Fields{"item:e3.part1"});
}

TEST_CASE("Findings explain values or stand alone", "[exporters][review_list]") {
  Report report = made_up_report();
  report.findings.push_back({Severity::kReview, "level-mismatch", "overall", 2, "ก", "a"});
  report.findings.push_back({Severity::kInfo, "agency-respelt", "agency", 1, "ข", "b"});
  report.findings.push_back({Severity::kReview, "copies-differ", "instrument:EIT", 2, "ค", "c"});
  const std::vector<ReviewEntry> entries = review_list(report);
  REQUIRE(entries.size() == 4);  // information is no work
  CHECK(entries[0].field == "overall");
  CHECK(entries[0].score == &report.overall.score);
  CHECK(entries[1].field == "instrument:EIT.part2");
  REQUIRE(entries[1].findings.size() == 1);
  CHECK(entries[1].findings[0]->code == "copies-differ");
  CHECK(entries[3].findings[0]->code == "item-missing");
}

TEST_CASE("A plan that does not repeat its score misses nothing", "[exporters][review_list]") {
  Report report;
  report.document_type = DocumentType::kLeagueTable;
  report.plans.emplace_back();
  report.history = {{FiscalYear{2567}, "overall", Score{}}};
  CHECK(fields(report).empty());
}
