#include "exporters/workbook/figures/past_scores.h"

#include <catch2/catch.hpp>

#include "exporters/workbook/figures/lists.h"
#include "tests/support/made_up_run.h"

using namespace prongsai;

namespace {

// One report of 2568 with 96.83 as its overall score, which looks back on 91.15 of 2567.
RunResult run_with(Status now, Status before) {
  Report report;
  report.agency.name = "เทศบาลตำบลก";
  report.fiscal_year = FiscalYear{2568};
  report.overall.score = testing::printed_score(9683, now, 1);
  report.history.push_back({FiscalYear{2567}, "overall", testing::printed_score(9115, before, 2)});
  InputOutcome input;
  input.reports.push_back(report);
  RunResult run;
  run.inputs.push_back(std::move(input));
  return run;
}

}  // namespace

TEST_CASE("Of a score that is to be looked at no change is made", "[exporters][history]") {
  struct Row {
    Status now;
    Status before;
    bool in_doubt;
  };
  const auto row = GENERATE(values<Row>({{Status::kConfirmed, Status::kRead, false},
                                         {Status::kConflict, Status::kRead, true},
                                         {Status::kConfirmed, Status::kConflict, true}}));
  const RunResult run = run_with(row.now, row.before);
  const Results results = gather_results(run, {});
  const std::vector<PastScore> scores = past_scores(results);
  REQUIRE(scores.size() == 2);
  CHECK(scores[1].change == Hundredths{568});
  CHECK(scores[1].change_in_doubt == row.in_doubt);
  CHECK(results.agencies.at(0).change.has_value() == !row.in_doubt);
  // A look back in doubt is no number of สรุปรายแห่ง.
  const std::size_t years = row.before == Status::kConflict ? 1 : 2;
  CHECK(gather_lists(results).agencies.at(0).years.size() == years);
}
