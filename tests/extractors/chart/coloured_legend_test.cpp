#include "extractors/chart/coloured_legend.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/extractors/chart/made_drawing.h"
#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

struct Named {
  std::string text;
  Points x = 0;  // its left end
  Points foot = 0;
  Colour colour;
  bool hollow = false;
};

// Words behind dots or rings of 10 pixels; the letters are grey bars.
std::vector<LegendEntry> legend_of(const std::vector<Named>& names) {
  PageImage image = white_coloured_picture(400, 120);
  std::vector<Word> words;
  for (const Named& name : names) {
    coloured_dot(image, name.x - 10, name.foot - 4, 5, name.colour);
    if (name.hollow) coloured_dot(image, name.x - 10, name.foot - 4, 3, {255, 255, 255});
    for (int i = 0; i < 5; ++i) {
      coloured_dot(image, name.x + 2 + 6 * i, name.foot - 4, 2, {70, 70, 70});
    }
    words.push_back(word_at(name.text, name.x + 15, name.foot));
  }
  Drawing drawing = drawing_of({}, words, image.place, 1);
  drawing.picture = &image;
  return coloured_legend(drawing);
}

}  // namespace

TEST_CASE("Names behind ink of colours of their own are a legend, whatever its shape",
          "[extractors][chart]") {
  const auto row = legend_of({{"IIT", 60, 40, kBlue}, {"EIT", 160, 40, kOrange}});
  REQUIRE(row.size() == 2);
  CHECK(distance(row[0].swatch.colour, kBlue) < 8);
  CHECK(distance(row[1].swatch.colour, kOrange) < 8);
  CHECK(row[0].words.size() == 1);
  CHECK(legend_of({{"IIT", 60, 40, kBlue, true}, {"EIT", 60, 60, kOrange, true}}).size() == 2);
}

TEST_CASE("Names behind one colour, behind grey ink or one alone are no legend",
          "[extractors][chart]") {
  CHECK(legend_of({{"IIT", 60, 40, kBlue}, {"EIT", 160, 40, kBlue}}).empty());
  CHECK(legend_of({{"IIT", 60, 40, {80, 80, 80}}, {"EIT", 160, 40, {20, 20, 20}}}).empty());
  CHECK(legend_of({{"IIT", 60, 40, kBlue}}).empty());
  CHECK(legend_of({{"IIT", 60, 40, kBlue}, {"EIT", 160, 80, kOrange}}).empty());
}
