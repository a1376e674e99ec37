#include "extractors/chart/seen_chart.h"

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

std::optional<Chart> seen(const Shapes& shapes, const std::vector<Word>& words) {
  return seen_chart(drawing_of(shapes, words, whole_page(), 3));
}

// A polygon of a radius of 80 points around (300, 300).
Curve polygon() {
  Curve curve;
  curve.box = {220, 220, 380, 380};
  for (int i = 0; i < 360; ++i) {
    const double turn = 2 * std::numbers::pi * i / 360;
    curve.points.push_back({300 + 80 * std::cos(turn), 300 + 80 * std::sin(turn)});
  }
  return curve;
}

std::vector<Word> names_around(int count, double turns = 1) {
  std::vector<Word> words;
  for (int i = 0; i < count; ++i) {
    const double turn = 2 * std::numbers::pi * turns * i / count;
    words.push_back(word_at("คุณภาพ", 300 + 120 * std::sin(turn), 304 - 100 * std::cos(turn), 40));
  }
  return words;
}

}  // namespace

TEST_CASE("Bars of different lengths with names and neither numbers nor axis are a chart unread",
          "[extractors][chart]") {
  MadeColumns columns;
  columns.add(80, "", "ปี 2566");
  columns.add(85, "", "ปี 2567");
  columns.add(90, "", "ปี 2568");
  const auto chart = seen(columns.shapes, columns.words);
  REQUIRE(chart);
  CHECK(chart->kind == ChartKind::kColumns);
  CHECK(chart->marks.empty());
  const Finding finding = unread_drawing(*chart);
  CHECK(finding.code == "chart-unread");
  CHECK(finding.page == 3);
  CHECK(finding.message_en.find("upright bars, at 100,120-300,300") != std::string::npos);
}

TEST_CASE("Cells, bands behind headings and bars without names are no chart unread",
          "[extractors][chart]") {
  MadeColumns columns;
  const bool named = GENERATE(true, false);
  const double second = named ? 80 : 85;  // cells are as high as one another
  columns.add(80, "", named ? "ปี 2566" : "");
  columns.add(second, "", named ? "ปี 2567" : "");
  columns.add(80, "", named ? "ปี 2568" : "");
  CHECK_FALSE(seen(columns.shapes, columns.words));

  MadeColumns emblem;  // what is read into its strokes
  for (const double height : {20.0, 40.0, 30.0}) emblem.add(height, "", "เ");
  CHECK_FALSE(seen(emblem.shapes, emblem.words));

  Shapes bands;
  std::vector<Word> headings;
  for (int i = 0; i < 3; ++i) {
    const Points y = 100 + 60 * i;
    bands.patches.push_back({{60, y, 260 + 40.0 * i, y + 20}, kBlue});
    headings.push_back(word_at("ส่วนที่", 90, y + 14));
    headings.push_back(word_at("ข้อ", 50, y + 14, 16));
  }
  CHECK_FALSE(seen(bands, headings));
}

TEST_CASE("A line with names all around it is a radar unread", "[extractors][chart]") {
  Shapes shapes;
  shapes.curves.push_back(polygon());
  const auto chart = seen(shapes, names_around(10));
  REQUIRE(chart);
  CHECK(chart->kind == ChartKind::kRadar);
  CHECK_FALSE(seen(shapes, names_around(4)));
  CHECK_FALSE(seen(shapes, names_around(10, 0.5)));  // a stamp beside lines of text
}

TEST_CASE("An area beside the numbers of an axis is a chart unread", "[extractors][chart]") {
  Shapes shapes;
  shapes.areas.push_back({120, 150, 400, 300});
  std::vector<Word> words;
  CHECK_FALSE(seen(shapes, words));
  for (int i = 0; i <= 5; ++i)
    words.push_back(word_at(std::to_string(20 * i), 100, 304 - 40 * i, 18));
  const auto chart = seen(shapes, words);
  REQUIRE(chart);
  CHECK(chart->kind == ChartKind::kLine);
  shapes.areas = {{120, 500, 400, 600}};  // below all of them
  CHECK_FALSE(seen(shapes, words));
}

TEST_CASE("A ring with a score or in parts is a chart unread, an emblem's band is none",
          "[extractors][chart]") {
  Shapes shapes;
  shapes.arcs.push_back({{100, 100, 200, 200}, {150, 150}, 35, 50});
  std::vector<Word> words{word_at("เทศบาล", 150, 154)};
  CHECK_FALSE(seen(shapes, words));
  SECTION("a score") { words.push_back(word_at("88.15", 150, 170)); }
  SECTION("parts") { shapes.arcs.push_back({{150, 100, 200, 150}, {150, 150}, 35, 50}); }
  const auto chart = seen(shapes, words);
  REQUIRE(chart);
  CHECK(chart->kind == ChartKind::kNumber);
}
