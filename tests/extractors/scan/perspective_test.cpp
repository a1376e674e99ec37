#include "extractors/scan/perspective.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace prongsai;

namespace {

constexpr int kSide = 600;

// A level rule at y on the left that falls by so many pixels to the right.
TracedRule rule_at(float y, float fall) {
  TracedRule rule{true, 50, 550, {}, 2};
  for (int x = rule.from; x < rule.to; ++x) {
    rule.middle.push_back(y + fall * static_cast<float>(x - rule.from) / 500);
  }
  return rule;
}

bool rectifies(const std::vector<TracedRule>& rules) {
  GreyImage page{kSide, kSide, std::vector<std::uint8_t>(kSide * kSide, 255)};
  return rectify(rules, 10, page);
}

}  // namespace

TEST_CASE("A page is seen aslant where the rules of a table say so", "[extractors][scan]") {
  CHECK(rectifies({rule_at(100, 15), rule_at(200, 14), rule_at(500, 16)}));
  CHECK_FALSE(rectifies({rule_at(100, 2), rule_at(200, 1), rule_at(500, -2)}));
}

TEST_CASE("The line of a chart that rises a little tilts no page", "[extractors][scan]") {
  CHECK_FALSE(rectifies({rule_at(200, -15)}));
  CHECK_FALSE(rectifies({rule_at(200, -15), rule_at(230, -10)}));
}
