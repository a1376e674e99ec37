#include "exporters/workbook/figures/follow_up.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::made_up_report;
using prongsai::testing::printed_score;

TEST_CASE("An item of two parts is as weak as its weaker part", "[exporters][follow_up]") {
  ItemResult<Score> item;
  CHECK_FALSE(follow_up_score(item));
  item.score = printed_score(9600, Status::kRead, 1);
  CHECK((follow_up_score(item) == Hundredths{9600}));
  item.part1 = printed_score(9800, Status::kRead, 1);
  item.part2 = printed_score(9400, Status::kRead, 1);
  CHECK((follow_up_score(item) == Hundredths{9400}));
}

TEST_CASE("A plan covers an item by its code or by its indicator", "[exporters][follow_up]") {
  Report report = made_up_report();
  report.plans.resize(1);  // for i10
  CHECK(plan_cover(report, report.items[0]) == PlanCover::kItem);
  CHECK(plan_cover(report, report.items[1]) == PlanCover::kNone);
  report.plans[0].item.reset();
  report.plans[0].indicator = 6;
  CHECK(plan_cover(report, report.items[1]) == PlanCover::kIndicator);
  report.plans.clear();
  CHECK(plan_cover(report, report.items[0]) == PlanCover::kNoPlanPart);
}

TEST_CASE("Nobody is accused whose document has no measures", "[exporters][follow_up]") {
  Report report = made_up_report();
  CHECK(follow_up(report).below == 1);  // i10; e3 is above, o2 is missing
  CHECK(follow_up(report).unanswered == 0);
  report.plans.clear();
  CHECK(follow_up(report).below == 1);
  CHECK_FALSE(follow_up(report).unanswered);
  CHECK_FALSE(follow_up(Report{}).below);
}
