#include "extractors/pdf/drop_overprints.h"

#include <catch2/catch.hpp>

#include "tests/extractors/pdf/drawing.h"

using namespace prongsai;

namespace {

std::string words_after(DrawnInk& drawn) {
  drop_overprints(drawn.ink());
  return texts(drawn.words());
}

}  // namespace

TEST_CASE("letters printed twice in one place are there once", "[extractors][words]") {
  for (const Points aside : {0.0, 0.4}) {
    DrawnInk drawn;
    drawn.draw(U"96.83").at(aside, 100).draw(U"96.83");
    CHECK(words_after(drawn) == "96.83");
  }
}

TEST_CASE("like letters beside one another or in the next line stay", "[extractors][words]") {
  DrawnInk beside;
  CHECK(words_after(beside.draw(U"11", 4)) == "11");
  DrawnInk below;
  CHECK(words_after(below.draw(U"96.83").line_below().draw(U"96.83")) == "96.83|96.83");
}
