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

TEST_CASE("No sheet of paper has more than fourteen columns of the heat map, and all fit it",
          "[exporters][heat_map]") {
  const RunResult run = run_with(15, 9, 28);
  const Sheet sheet = lay_out_heat_map(gather_results(run, {}));
  const auto pixels_of = [](const SheetColumn& column) {
    return column.folded ? 0 : column.width * 7 + 5;
  };
  std::vector<int> ends = sheet.page_breaks;
  ends.push_back(static_cast<int>(sheet.columns.size()));
  constexpr int kNames = 4;
  double names = 0;
  int open_names = 0;
  for (int i = 0; i < kNames; ++i) {
    const SheetColumn& column = sheet.columns[static_cast<std::size_t>(i)];
    names += pixels_of(column);
    open_names += column.folded ? 0 : 1;
  }
  std::vector<std::string> first;
  int begin = kNames;
  for (const int end : ends) {
    CHECK(open_names + end - begin <= 14);
    double pixels = names;
    for (int i = begin; i < end; ++i)
      pixels += pixels_of(sheet.columns[static_cast<std::size_t>(i)]);
    // 784 points of A4 landscape at 88 %; LibreOffice's columns are a twentieth wider.
    CHECK(pixels * 1.05 <= 784 / 0.88 * 96 / 72);
    first.push_back(sheet.columns[static_cast<std::size_t>(begin)].header);
    begin = end;
  }
  CHECK(first == std::vector<std::string>{"i1", "i9", "e1", "o1", "o11", "o20"});
}
