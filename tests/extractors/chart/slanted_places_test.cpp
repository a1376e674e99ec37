#include "extractors/chart/slanted_places.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace prongsai;

namespace {

// A line that ends (going up) or begins (going down) at (x, 310), below bars whose feet are at 300.
SlantedLine line_at(const std::string& text, Points x, double degrees = 45, Points y = 310) {
  SlantedLine line;
  line.text.value = text;
  line.degrees = degrees;
  line.type = 6;
  const Point upper{x, y};
  const Point lower{degrees > 0 ? x - 40 : x + 40, y + 40};
  line.begin = degrees > 0 ? lower : upper;
  line.end = degrees > 0 ? upper : lower;
  line.text.origin.box =
      Rect{std::min(upper.x, lower.x) - 4, y - 4, std::max(upper.x, lower.x) + 4, lower.y + 4};
  return line;
}

std::vector<std::string> names_of(const std::vector<SlantedLine>& lines,
                                  const std::vector<Points>& places = {100, 130, 160, 190}) {
  std::vector<std::string> names;
  const auto found = names_of_places(lines, places, 300);
  if (!found) return names;
  for (const Text& name : *found) names.push_back(name.value);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("The end at the axis tells whose name a slanting line is", "[extractors][chart]") {
  CHECK(names_of({line_at("c", 162), line_at("a", 102), line_at("d", 192), line_at("b", 132)}) ==
        Names{"a", "b", "c", "d"});
  CHECK(names_of({line_at("a", 99, -45), line_at("b", 129, -45), line_at("c", 159, -45),
                  line_at("d", 189, -45)}) == Names{"a", "b", "c", "d"});
}

TEST_CASE("All names may stand aside of their places by the same way", "[extractors][chart]") {
  CHECK(names_of({line_at("a", 112), line_at("b", 142), line_at("c", 172), line_at("d", 202)}) ==
        Names{"a", "b", "c", "d"});
}

TEST_CASE("The lines of a wrapped name are read in the order in which it is written",
          "[extractors][chart]") {
  CHECK(names_of({line_at("a1", 94), line_at("a2", 106), line_at("b", 130), line_at("c", 160),
                  line_at("d2", 196), line_at("d1", 184)}) == Names{"a1 a2", "b", "c", "d1 d2"});
  CHECK(names_of({line_at("a2", 94, -45), line_at("a1", 106, -45), line_at("b", 130, -45),
                  line_at("c", 160, -45), line_at("d", 190, -45)}) ==
        Names{"a1 a2", "b", "c", "d"});
}

TEST_CASE("A place without a name stays bare, half of them without are none",
          "[extractors][chart]") {
  CHECK(names_of({line_at("a", 101), line_at("b", 131), line_at("d", 191)}) ==
        Names{"a", "b", "", "d"});
  CHECK(names_of({line_at("a", 101), line_at("b", 131)}).empty());
}

TEST_CASE("Names half way between their places are nobody's", "[extractors][chart]") {
  CHECK(names_of({line_at("a", 115), line_at("b", 145), line_at("c", 175)}).empty());
}

TEST_CASE("Writing above the feet or far below is no name of theirs", "[extractors][chart]") {
  CHECK(names_of({line_at("a", 100, 45, 200), line_at("b", 130, 45, 200),
                  line_at("c", 160, 45, 200), line_at("d", 190, 45, 200)})
            .empty());
  CHECK(names_of({line_at("a", 100, 45, 400), line_at("b", 130, 45, 400),
                  line_at("c", 160, 45, 400), line_at("d", 190, 45, 400)})
            .empty());
}
