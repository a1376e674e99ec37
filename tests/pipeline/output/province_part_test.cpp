#include "pipeline/output/province_part.h"

#include <catch2/catch.hpp>

#include "exporters/workbook/lay_out_workbook.h"
#include "tests/support/made_up_province.h"
#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::made_up_frameworks;
using prongsai::testing::made_up_province;
using prongsai::testing::made_up_run;

namespace {

// The made-up run with its table's agency in another province.
RunResult two_provinces() {
  RunResult run = made_up_run();
  run.inputs[2].reports[0].agency.province = "กระบี่";
  run.inputs[0].pictures = {{0, "item:i10", "PNG", 10, 10}};
  return run;
}

}  // namespace

TEST_CASE("A province's part has its records, with their inputs, and can be given back",
          "[pipeline][workbooks]") {
  const RunResult before = two_provinces();
  RunResult run = before;
  ProvincePart part = take_province(run, "กระบี่");
  REQUIRE(part.run.inputs.size() == 1);
  CHECK(part.run.inputs[0].file == "ค/ตาราง.pdf");
  CHECK(part.run.inputs[0].reports == before.inputs[2].reports);
  CHECK(part.run.inputs[0].pictures.empty());
  CHECK(run.inputs[2].reports.at(0) == Report());
  give_back(run, std::move(part));

  ProvincePart other = take_province(run, "สมมุติบุรี");
  CHECK(other.run.inputs.at(0).pictures.size() == 1);
  give_back(run, std::move(other));
  for (std::size_t i = 0; i < run.inputs.size(); ++i) {
    CHECK(run.inputs[i].reports == before.inputs[i].reports);
  }
}

TEST_CASE("What is kept for comparisons gives the same workbook of them", "[pipeline][workbooks]") {
  const auto frameworks = made_up_frameworks();
  WorkbookOptions options;
  options.frameworks = &frameworks;
  options.scope = WorkbookScope::kComparison;
  for (RunResult run : {made_up_run(), made_up_province()}) {
    const Workbook before = lay_out_workbook(run, options);
    for (InputOutcome& input : run.inputs) {
      for (Report& report : input.reports) keep_compared(report);
    }
    CHECK(lay_out_workbook(run, options) == before);
  }
}
