// Tables close below one another keep their own rules.
#include "extractors/scan/table_gaps.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/extractors/scan/drawn_page.h"

using namespace prongsai;

namespace {

std::size_t uprights(const DrawnPage& page) {
  const auto rules = find_rules(page.image(), DrawnPage::kType);
  return static_cast<std::size_t>(
      std::count_if(rules.begin(), rules.end(), [](const auto& rule) { return !rule.horizontal; }));
}

}  // namespace

TEST_CASE("Tables close below one another have rules of their own", "[extractors][scan][rules]") {
  DrawnPage two(800, 400);
  for (const int y : {50, 100, 150, 174, 224, 274}) two.level_rule(50, 752, y);
  for (const int x : {50, 400, 750}) two.upright_rule(x, 50, 152).upright_rule(x, 174, 276);
  CHECK(uprights(two) == 6);
}

TEST_CASE("An upright rule broken elsewhere than at level ones is one",
          "[extractors][scan][rules]") {
  DrawnPage broken(800, 400);
  for (const int y : {50, 100, 150, 200, 250}) broken.level_rule(50, 752, y);
  for (const int x : {50, 750}) broken.upright_rule(x, 50, 252);
  broken.upright_rule(400, 50, 110).upright_rule(400, 134, 252);
  CHECK(uprights(broken) == 3);
}
