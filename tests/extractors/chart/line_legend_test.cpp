#include "extractors/chart/line_legend.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("A legend names lines where no other pairing is nearly as good", "[extractors][chart]") {
  const auto grey = [](std::uint8_t level) { return Colour{level, level, level}; };
  const auto pairs = pair_by_colour({grey(154), grey(101)}, {grey(102), grey(156)});
  REQUIRE(pairs);
  CHECK(*pairs == std::vector<std::size_t>{1, 0});
  CHECK_FALSE(pair_by_colour({grey(117), grey(121)}, {grey(118), grey(120)}));  // red, green
  CHECK_FALSE(pair_by_colour({grey(30), grey(101)}, {grey(102), grey(156)}));   // of others
  CHECK_FALSE(pair_by_colour({grey(30)}, {grey(30), grey(101)}));
}
