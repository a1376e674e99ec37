#include "exporters/workbook/figures/metrics.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;

TEST_CASE("A spread is of the numbers that are there", "[exporters][metrics]") {
  const Spread none = spread({{}, {}});
  CHECK(none.count == 0);
  CHECK_FALSE(none.mean);
  CHECK_FALSE(none.median);
  const Spread odd = spread({90.0, {}, 70.0, 80.5});
  CHECK(odd.count == 3);
  CHECK(*odd.mean == Approx(80.1666666667));
  CHECK(*odd.median == 80.5);
  CHECK(*odd.lowest == 70.0);
  CHECK(*odd.highest == 90.0);
  CHECK(*spread({90.0, 70.0, 80.0, 60.0}).median == 75.0);
}

TEST_CASE("Every metric is a column of the comparison", "[exporters][metrics]") {
  const Report report = testing::made_up_report();
  CHECK(metric_header(0) == "คะแนนภาพรวม");
  CHECK(metric_header(3) == "EIT ส่วนที่ 1");
  CHECK(metric_header(kFirstIndicator + 3) == "ตช.4 การใช้ทรัพย์สินของราชการ");
  CHECK((metric(report, 0) == Hundredths{9683}));
  CHECK((metric(report, 4) == Hundredths{9722}));
  CHECK((metric(report, kFirstIndicator + 3) == Hundredths{7623}));
  CHECK_FALSE(metric(report, kFirstIndicator));
}

TEST_CASE("An axis begins at the tens below the lowest score, at 80 at most",
          "[exporters][metrics]") {
  RunResult run = testing::made_up_run();
  const auto begins = [&](int first, int end) {
    return tens_below(gather_results(run, {}), first, end);
  };
  CHECK(begins(kOverallMetric, kOverallMetric + 1) == 80);
  CHECK(begins(kFirstIndicator, kMetrics) == 70);  // indicator 4 has 76.23
  run.inputs[0].reports[0].overall.score.value = Hundredths{5999};
  CHECK(begins(kOverallMetric, kOverallMetric + 1) == 50);
  CHECK(tens_below(gather_results(RunResult{}, {}), 0, kMetrics) == 80);
}
