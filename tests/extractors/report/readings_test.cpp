#include "extractors/report/readings.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

TEST_CASE("A number that a narrow column breaks is one", "[extractors][readings]") {
  const auto value = [](const std::string& first, const std::string& second) {
    const std::vector<Line> cell = {{first, {}, false, false}, {second, {}, false, false}};
    const auto reading = read_score(cell, "item-table");
    return reading && !reading->candidates.empty() ? to_string(reading->candidates.front().value)
                                                   : std::string("-");
  };
  CHECK(value("๙๕.๓", "๓") == "95.33");
  CHECK(value("๑๐๐.", "๐๐") == "100.00");
  CHECK(value("95.", "33") == "95.33");
  CHECK(value("ร้อยละ", "95.33") == "95.33");
  CHECK(value("95.33", "3") == "95.33");  // a note's number: not of the score
}
