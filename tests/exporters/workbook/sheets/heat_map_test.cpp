#include "exporters/workbook/sheets/heat_map.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;

namespace {

// A report with so many items of each instrument.
RunResult run_with(int iit, int eit, int oit) {
  RunResult run = testing::made_up_run();
  run.inputs.resize(1);
  run.inputs[0].reports.resize(1);
  auto& items = run.inputs[0].reports[0].items;
  const ItemResult<Score> item = items.front();
  items.clear();
  const auto add = [&](Instrument instrument, int count) {
    for (int i = 1; i <= count; ++i) {
      items.push_back(item);
      items.back().code = {instrument, i};
    }
  };
  add(Instrument::kIit, iit);
  add(Instrument::kEit, eit);
  add(Instrument::kOit, oit);
  return run;
}

}  // namespace

TEST_CASE("The items of IIT stand on one sheet of paper beside the names",
          "[exporters][heat_map]") {
  const RunResult run = run_with(15, 9, 28);
  const Sheet sheet = lay_out_heat_map(gather_results(run, {}));
  REQUIRE(sheet.page_breaks.size() == 2);
  double pixels = 0;
  for (int i = 0; i < sheet.page_breaks[0]; ++i) {
    const SheetColumn& column = sheet.columns[static_cast<std::size_t>(i)];
    if (!column.folded) pixels += column.width * 7 + 5;
  }
  // 784 points of A4 landscape at 88 %; LibreOffice's columns are a twentieth wider.
  CHECK(pixels * 1.05 <= 784 / 0.88 * 96 / 72);
  CHECK(sheet.columns[static_cast<std::size_t>(sheet.page_breaks[0])].header == "e1");
}
