// Borders of two strokes that are too far apart to be one rule are one for the table.
#include "extractors/scan/double_rules.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Rules without room for type between them are one", "[extractors][scan][rules]") {
  constexpr double kType = 16;
  struct Row {
    const char* what;
    std::vector<PixelRule> rules;
    std::vector<PixelBox> single;
  };
  const Row rows[] = {
      {"a wide border", {{{0, 40, 500, 44}, true}, {{2, 52, 498, 56}, true}}, {{0, 40, 500, 56}}},
      {"upright", {{{40, 0, 44, 500}, false}, {{52, 0, 56, 500}, false}}, {{40, 0, 56, 500}}},
      {"room for a row",
       {{{0, 40, 500, 44}, true}, {{0, 60, 500, 64}, true}},
       {{0, 40, 500, 44}, {0, 60, 500, 64}}},
      {"one whole, one in pieces",
       {{{0, 40, 200, 44}, true}, {{0, 50, 600, 54}, true}, {{210, 40, 600, 44}, true}},
       {{0, 50, 600, 54}}},
      {"both in part", {{{0, 40, 400, 44}, true}, {{150, 50, 500, 54}, true}}, {{0, 40, 500, 54}}},
      {"one after the other",
       {{{0, 40, 300, 44}, true}, {{310, 44, 500, 48}, true}},
       {{0, 40, 300, 44}, {310, 44, 500, 48}}},
      {"of two directions",
       {{{0, 40, 300, 44}, true}, {{0, 40, 4, 300}, false}},
       {{0, 40, 300, 44}, {0, 40, 4, 300}}},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    std::vector<PixelBox> single;
    for (const PixelRule& rule : without_doubles(row.rules, kType)) single.push_back(rule.box);
    CHECK(single == row.single);
  }
}
