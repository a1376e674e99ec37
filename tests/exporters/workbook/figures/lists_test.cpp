#include "exporters/workbook/figures/lists.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_province.h"

using namespace prongsai;

TEST_CASE("สรุปรายแห่ง opens on the first agency that has something to show", "[exporters][lists]") {
  RunResult run = testing::made_up_province();
  const auto opened = [&] {
    const Results results = gather_results(run, {});
    const Lists lists = gather_lists(results);
    return lists.agencies.at(choose_view(results, lists).agency).label;
  };
  const std::string first = opened();
  // What is known of that one is now a line of a table.
  for (InputOutcome& input : run.inputs) {
    for (Report& report : input.reports) {
      if (report.agency.name == first) report.items.clear();
    }
  }
  const std::string second = opened();
  CHECK(second != first);
  for (InputOutcome& input : run.inputs) {
    for (Report& report : input.reports) report.items.clear();
  }
  CHECK(opened() == gather_lists(gather_results(run, {})).agencies.front().label);
}
