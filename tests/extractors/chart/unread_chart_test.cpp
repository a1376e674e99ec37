#include "extractors/chart/unread_chart.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "extractors/chart/chart_findings.h"
#include "tests/extractors/chart/made_drawing.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

// A radar with two polygons around (200, 200), the numbers of both at each of its ten spokes.
struct TwoPolygons {
  Shapes shapes;
  std::vector<Word> words;

  TwoPolygons() {
    for (const double radius : {80.0, 90.0}) {
      Curve curve;
      curve.box = {200 - radius, 200 - radius, 200 + radius, 200 + radius};
      shapes.curves.push_back(curve);
    }
    for (int i = 0; i < 10; ++i) {
      const double angle = 2 * std::numbers::pi * i / 10;
      const Point at{200 + 120 * std::sin(angle), 200 - 110 * std::cos(angle)};
      words.push_back(word_at(std::to_string(80 + i) + ".25", at.x - 16, at.y));
      words.push_back(word_at(std::to_string(70 + i) + ".50", at.x + 20, at.y));
    }
    words.push_back(word_at("คะแนนตัวชี้วัด", 200, 60, 80));
  }
  void add_legend() {
    shapes.patches = {{{120, 330, 129, 339}, kOrange}, {{220, 330, 229, 339}, kBlue}};
    words.push_back(word_at("ปี 2567", 152, 338, 36));
    words.push_back(word_at("ปี 2568", 252, 338, 36));
  }
  [[nodiscard]] std::optional<Chart> read(bool alone) const {
    Drawing drawing = drawing_of(shapes, words, {0, 0, 400, 400}, 3);
    drawing.alone = alone;
    return unread_chart(drawing);
  }
};

}  // namespace

TEST_CASE("A chart that is seen and not read names its numbers and has no values",
          "[extractors][chart]") {
  TwoPolygons radar;
  const auto of_picture = radar.read(true);
  REQUIRE(of_picture);
  CHECK(of_picture->marks.size() == 20);
  CHECK(of_picture->series.size() == 2);
  CHECK(of_picture->origin.page == 3);
  CHECK(of_picture->titles.size() == 1);
  for (const ChartMark& mark : of_picture->marks) CHECK(mark.category.value.empty());
  CHECK(unclear_chart(*of_picture, "x").message_en.find("80.25; 70.50") != std::string::npos);
}

TEST_CASE("Among a page's text only a legend makes numbers around a line a chart",
          "[extractors][chart]") {
  TwoPolygons radar;
  CHECK_FALSE(radar.read(false));  // a stamp upon a table
  radar.add_legend();
  const auto chart = radar.read(false);
  REQUIRE(chart);
  CHECK(chart->origin.box->height() == Approx(9));  // takes nothing else off the page
}

TEST_CASE("A signature, a thin line or two numbers are no chart", "[extractors][chart]") {
  TwoPolygons radar;
  SECTION("no line") { radar.shapes.curves.clear(); }
  SECTION("a rule") {
    for (Curve& curve : radar.shapes.curves) curve.box.y1 = curve.box.y0 + 2;
  }
  SECTION("few numbers") { radar.words.resize(2); }
  CHECK_FALSE(radar.read(true));
}

TEST_CASE("Bars that stand upon one another with numbers within are stacked",
          "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  Chart chart;
  const auto add = [&](Points x, bool number_below, bool number_above) {
    const Rect lower{x, 200, x + 40, 300};
    shapes.patches.push_back({lower, kOrange});
    shapes.patches.push_back({{x, 100, x + 40, 200}, kBlue});
    if (number_below) words.push_back(word_at("30.10", x + 20, 250));
    if (number_above) words.push_back(word_at("29.30", x + 20, 150));
    ChartMark mark;
    mark.box = lower;
    mark.category.value = "ปี 2568";
    chart.marks.push_back(mark);
  };
  const auto stacked = [&] {
    return is_stacked(chart, drawing_of(shapes, words, {0, 0, 400, 400}, 1));
  };
  SECTION("both hold numbers") {
    add(50, true, true);
    CHECK_FALSE(stacked());  // one bar is none
    add(150, true, true);
    CHECK(stacked());
    take_stacks_whole(chart, drawing_of(shapes, words, {0, 0, 400, 400}, 1));
    CHECK(chart.marks[0].box == Rect{50, 100, 90, 300});
    make_unread(chart);
    CHECK(chart.marks[0].category.value.empty());
    CHECK(chart.series.size() == 2);
  }
  SECTION("a track holds the bar's own") {
    for (const Points x : {50.0, 150.0, 250.0}) add(x, false, true);
    CHECK_FALSE(stacked());
  }
  SECTION("numbers within bars") {
    for (const Points x : {50.0, 150.0, 250.0}) add(x, true, false);
    CHECK_FALSE(stacked());
  }
}

TEST_CASE("Bars that hold two numbers each are stacks whose parts look like one",
          "[extractors][chart]") {
  Chart chart;
  std::vector<Word> words;
  const auto stacked = [&] {
    return is_stacked(chart, drawing_of(Shapes{}, words, {0, 0, 400, 400}, 1));
  };
  for (const Points x : {50, 150}) {
    ChartMark mark;
    mark.box = {x, 100, x + 40, 300};
    chart.marks.push_back(mark);
    words.push_back(word_at("93.51", x + 20, 150));
  }
  CHECK_FALSE(stacked());
  for (const Points x : {50, 150}) words.push_back(word_at("95.03", x + 20, 250));
  CHECK(stacked());
}
