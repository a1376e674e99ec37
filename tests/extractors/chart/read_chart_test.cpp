#include "extractors/chart/read_chart.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <tuple>

#include "tests/extractors/chart/made_drawing.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

FoundCharts charts_in(const Shapes& shapes, const std::vector<Word>& words,
                      ChartPlace place = ChartPlace::kPage) {
  return read_charts(shapes, words, whole_page(), 1, place);
}

std::vector<std::string> labels_of(const Chart& chart) {
  std::vector<std::string> labels;
  for (const ChartMark& mark : chart.marks) labels.push_back(mark.label ? mark.label->value : "?");
  return labels;
}

std::vector<std::string> categories_of(const Chart& chart) {
  std::vector<std::string> categories;
  for (const ChartMark& mark : chart.marks) categories.push_back(mark.category.value);
  return categories;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("Columns have the number on top and the name below", "[extractors][chart]") {
  MadeColumns made;
  made.add(71.46, "71.46", "ปี 2565");
  made.add(83.09, "83.09", "ปี 2566");
  made.add(87.92, "๘๗.๙๒", "ปี ๒๕๖๗");
  const FoundCharts found = charts_in(made.shapes, made.words);
  REQUIRE(found.charts.size() == 1);
  const Chart& chart = found.charts[0];
  CHECK(chart.kind == ChartKind::kColumns);
  CHECK(labels_of(chart) == Strings{"71.46", "83.09", "๘๗.๙๒"});
  CHECK(categories_of(chart) == Strings{"ปี 2565", "ปี 2566", "ปี ๒๕๖๗"});
  for (const ChartMark& mark : chart.marks) CHECK(mark.drawn.has_value());
  CHECK(found.words.size() == 6);
}

TEST_CASE("A number that its bar contradicts lies outside of what is drawn",
          "[extractors][chart]") {
  MadeColumns made;
  made.add(71.46, "71.46", "2565");
  made.add(83.09, "33.09", "2566");
  made.add(87.92, "87.92", "2567");
  const FoundCharts found = charts_in(made.shapes, made.words);
  REQUIRE(found.charts.size() == 1);
  const ChartMark& mark = found.charts[0].marks[1];
  REQUIRE(mark.drawn);
  CHECK_FALSE(mark.drawn->contains(Hundredths{3309}));
  CHECK(mark.drawn->contains(Hundredths{8309}));
}

TEST_CASE("Bars in groups belong to the series whose colour the legend names",
          "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  const std::vector<std::pair<Colour, std::string>> series = {{kBlue, "ปี 2567"},
                                                              {kOrange, "ปี 2568"}};
  const std::vector<std::vector<double>> values = {{84.12, 82.66, 94.38}, {87.11, 86.35, 95.63}};
  const Strings names = {"IIT", "EIT", "OIT"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Points left = 100 + 130 * static_cast<double>(i);
    for (std::size_t k = 0; k < series.size(); ++k) {
      const Points x = left + 45 * static_cast<double>(k);
      const double value = values[k][i];
      shapes.patches.push_back({{x, 300 - 2 * value, x + 43, 300}, series[k].first});
      char label[16];
      std::snprintf(label, sizeof label, "%.2f", value);
      words.push_back(word_at(label, x + 21, 296 - 2 * value));
    }
    words.push_back(word_at(names[i], left + 44, 314));
  }
  for (std::size_t k = 0; k < series.size(); ++k) {
    const Points x = 150 + 120 * static_cast<double>(k);
    shapes.patches.push_back({{x, 340, x + 8, 348}, series[k].first});
    words.push_back(word_at(series[k].second, x + 32, 348, 36));
  }
  const FoundCharts found = charts_in(shapes, words);
  REQUIRE(found.charts.size() == 1);
  const Chart& chart = found.charts[0];
  REQUIRE(chart.series.size() == 2);
  CHECK(chart.series[0].value == "ปี 2567");
  CHECK(chart.series[1].value == "ปี 2568");
  CHECK(labels_of(chart) == Strings{"84.12", "82.66", "94.38", "87.11", "86.35", "95.63"});
  CHECK(categories_of(chart) == Strings{"IIT", "EIT", "OIT", "IIT", "EIT", "OIT"});
  CHECK(chart.marks[3].series == 1);
}

TEST_CASE("Bars in grey whose patch of the legend is not seen get no other one's name",
          "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  const auto grey = [](std::uint8_t level) { return Colour{level, level, level}; };
  const std::vector<Colour> greys{grey(106), grey(159), grey(118)};  // blue, orange, green
  const Strings names = {"IIT", "EIT", "OIT"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t k = 0; k < greys.size(); ++k) {
      const Points x = 60 + 110 * static_cast<double>(i) + 32 * static_cast<double>(k);
      const Points top = 300 - 2 * (80 + 3 * static_cast<double>(i) + static_cast<double>(k));
      shapes.patches.push_back({{x, top, x + 30, 300}, greys[k]});
      words.push_back(
          word_at(std::to_string((300 - static_cast<int>(top)) / 2) + ".00", x + 15, top - 4));
    }
    words.push_back(word_at(names[i], 107 + 110 * static_cast<double>(i), 314));
  }
  for (const std::size_t k : {1, 2}) {
    const Points x = 150 + 120 * static_cast<double>(k);
    shapes.patches.push_back({{x, 340, x + 8, 348}, greys[k]});
    words.push_back(word_at(k == 1 ? "ปี 2567" : "ปี 2568", x + 32, 348, 36));
  }
  for (const Chart& chart : charts_in(shapes, words).charts) {
    for (const Text& series : chart.series) CHECK(series.value.empty());
  }
}

TEST_CASE("Lying bars have their names at the left, wrapped or not", "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  const std::vector<double> values = {92.41, 79.58, 85.03};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Points y = 100 + 40 * static_cast<double>(i);
    shapes.patches.push_back({{200, y, 200 + 3 * values[i], y + 22}, kBlue});
    char label[16];
    std::snprintf(label, sizeof label, "%.2f", values[i]);
    words.push_back(word_at(label, 222 + 3 * values[i], y + 15));
  }
  words.push_back(word_at("การปฏิบัติหน้าที่", 150, 115, 80));
  words.push_back(word_at("การใช้ทรัพย์สิน", 150, 149, 80));
  words.push_back(word_at("ของราชการ", 160, 160, 60));
  words.push_back(word_at("การแก้ไขปัญหาการทุจริต", 140, 195, 100));
  const FoundCharts found = charts_in(shapes, words);
  REQUIRE(found.charts.size() == 1);
  CHECK(found.charts[0].kind == ChartKind::kBars);
  CHECK(labels_of(found.charts[0]) == Strings{"92.41", "79.58", "85.03"});
  CHECK(categories_of(found.charts[0]) ==
        Strings{"การปฏิบัติหน้าที่", "การใช้ทรัพย์สิน ของราชการ", "การแก้ไขปัญหาการทุจริต"});
}

TEST_CASE("Bars without numbers tell intervals by their axis", "[extractors][chart]") {
  MadeColumns made;
  made.add(71.46, "", "2565");
  made.add(83.09, "", "2566");
  made.add(87.92, "", "2567");
  for (int value = 0; value <= 100; value += 25) {
    made.words.push_back(word_at(std::to_string(value), 80, 304 - 2 * value, 16));
  }
  const FoundCharts found = charts_in(made.shapes, made.words);
  REQUIRE(found.charts.size() == 1);
  const Chart& chart = found.charts[0];
  CHECK(labels_of(chart) == Strings{"?", "?", "?"});
  REQUIRE(chart.marks[1].drawn);
  CHECK(chart.marks[1].drawn->contains(Hundredths{8309}));
  CHECK(chart.marks[1].drawn->high.value - chart.marks[1].drawn->low.value < 400);
}

TEST_CASE("Shaded cells with numbers beside them are no chart", "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  const std::vector<double> widths = {120, 200, 160};
  const Strings numbers = {"92.41", "79.58", "85.03"};
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Points y = 100 + 30 * static_cast<double>(i);
    shapes.patches.push_back({{100, y, 100 + widths[i], y + 20}, kBlue});
    words.push_back(word_at(numbers[i], 120 + widths[i], y + 15));
  }
  CHECK(charts_in(shapes, words).charts.empty());
}

namespace {

const std::vector<double> kSpokes = {92.41, 88.36, 90.17, 79.58, 85.03,
                                     91.24, 84.69, 83.12, 97.50, 93.75};

// Ten spokes around (300, 300), names and numbers on a ring around them.
void draw_radar(Shapes& shapes, std::vector<Word>& words) {
  shapes.unit = 0.5;
  Curve curve;
  std::vector<Point> corners;
  for (std::size_t i = 0; i < kSpokes.size(); ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / 10;
    corners.push_back(
        {300 + 1.2 * kSpokes[i] * std::sin(angle), 300 - 1.2 * kSpokes[i] * std::cos(angle)});
    const Points x = 300 + 180 * std::sin(angle);
    const Points y = 300 - 160 * std::cos(angle);
    char label[16];
    std::snprintf(label, sizeof label, "%.2f", kSpokes[i]);
    words.push_back(word_at("ตัวชี้วัดที่ " + std::to_string(i + 1), x, y, 60));
    words.push_back(word_at(label, x, y + 11));
  }
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point a = corners[i];
    const Point b = corners[(i + 1) % corners.size()];
    for (int k = 0; k < 200; ++k) {
      curve.points.push_back({a.x + (b.x - a.x) * k / 200, a.y + (b.y - a.y) * k / 200});
    }
  }
  curve.box = {180, 180, 420, 420};
  shapes.curves.push_back(curve);
}

}  // namespace

TEST_CASE("The numbers of a radar chart stand around its middle, each by its name",
          "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  draw_radar(shapes, words);
  const FoundCharts found = charts_in(shapes, words, ChartPlace::kPicture);
  REQUIRE(found.charts.size() == 1);
  const Chart& chart = found.charts[0];
  CHECK(chart.kind == ChartKind::kRadar);
  REQUIRE(chart.marks.size() == 10);
  for (std::size_t i = 0; i < chart.marks.size(); ++i) {
    CHECK(chart.marks[i].category.value == "ตัวชี้วัดที่ " + std::to_string(i + 1));
    const Hundredths value{static_cast<int>(std::lround(100 * kSpokes[i]))};
    REQUIRE(chart.marks[i].drawn);
    CHECK(chart.marks[i].drawn->contains(value));
  }
}

TEST_CASE("A radar chart whose legend names two years is read as of neither",
          "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  draw_radar(shapes, words);
  words.push_back(word_at("ปี 2568", 200, 560, 40));
  const auto kind_of = [&] {
    const FoundCharts found = read_charts(shapes, words, whole_page(), 1, ChartPlace::kPicture);
    REQUIRE(found.charts.size() == 1);
    return found.charts[0].kind;
  };
  CHECK(kind_of() == ChartKind::kRadar);
  words.push_back(word_at("ปี 2567", 300, 560, 40));
  CHECK(kind_of() != ChartKind::kRadar);
}

TEST_CASE("Numbers of a radar's axis are none of its values, the highest above its line neither",
          "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  draw_radar(shapes, words);
  shapes.curves[0].box = {190, 190, 410, 410};
  words.push_back(word_at("0.00", 315, 304));
  words.push_back(word_at("50.00", 315, 244));
  words.push_back(word_at("100.00", 315, 184));
  const FoundCharts found = charts_in(shapes, words, ChartPlace::kPage);
  REQUIRE(found.charts.size() == 1);
  CHECK(found.charts[0].kind == ChartKind::kRadar);
  CHECK(found.charts[0].marks.size() == 10);
}

TEST_CASE("The name of a spoke ends in a number of its own", "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> drawn;
  draw_radar(shapes, drawn);
  std::vector<Word> words;
  for (const Word& word : drawn) {
    const std::size_t space = word.text.find(' ');
    words.push_back(word);
    if (space == std::string::npos) continue;
    const Points middle = word.box.x1 - 10;
    words.back().text = word.text.substr(0, space);
    words.back().box.x1 = middle - 6;
    words.push_back(word);
    words.back().text = word.text.substr(space + 1);
    words.back().box.x0 = middle;
  }
  const FoundCharts found = charts_in(shapes, words, ChartPlace::kPicture);
  REQUIRE(found.charts.size() == 1);
  REQUIRE(found.charts[0].marks.size() == 10);
  CHECK(found.charts[0].marks[0].category.value == "ตัวชี้วัดที่ 1");
  CHECK(found.charts[0].marks[9].category.value == "ตัวชี้วัดที่ 10");
}

TEST_CASE("A radar chart on a page and the gauge below it are two charts", "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  draw_radar(shapes, words);
  Curve arc;
  for (int i = 0; i <= 200; ++i) {
    const double angle = std::numbers::pi * i / 200;
    arc.points.push_back({300 - 70 * std::cos(angle), 620 - 70 * std::sin(angle)});
  }
  arc.box = {230, 550, 370, 620};
  shapes.curves.push_back(arc);
  words.push_back(word_at("90.29", 300, 615, 60));
  words.back().box.y0 -= 20;
  words.push_back(word_at("ผ่าน", 300, 640));
  words.push_back(word_at("12.50", 300, 700));  // of the text below
  const FoundCharts found = charts_in(shapes, words, ChartPlace::kPage);
  REQUIRE(found.charts.size() == 2);
  CHECK(found.charts[0].kind == ChartKind::kRadar);
  CHECK(found.charts[0].marks.size() == 10);
  CHECK(found.charts[1].kind == ChartKind::kNumber);
  CHECK(found.charts[1].marks[0].label->value == "90.29");
}

TEST_CASE("Names stand up to three heights of type below their bars", "[extractors][chart]") {
  for (const Points below : {2.0, 14.0, 25.0, 60.0}) {
    CAPTURE(below);
    MadeColumns made;
    made.add(71.46, "71.46", "");
    made.add(83.09, "83.09", "");
    made.add(87.92, "87.92", "");
    for (int i = 0; i < 3; ++i) {
      made.words.push_back(word_at("256" + std::to_string(6 + i), 120 + 80 * i, 308 + below));
    }
    const FoundCharts found = charts_in(made.shapes, made.words);
    REQUIRE(found.charts.size() == 1);
    const bool near = below < 30;
    CHECK((categories_of(found.charts[0]) == Strings{"2566", "2567", "2568"}) == near);
  }
}

TEST_CASE("A number across the end of its bar is its label", "[extractors][chart]") {
  MadeColumns made;
  for (const auto& [value, name] :
       {std::pair{71.46, "2566"}, std::pair{83.09, "2567"}, std::pair{87.92, "2568"}}) {
    char label[16];
    std::snprintf(label, sizeof label, "%.2f", value);
    made.add(value, "", name);
    const Rect& bar = made.shapes.patches.back().box;
    made.words.push_back(word_at(label, bar.centre().x, bar.y0 + 4));
  }
  const FoundCharts found = charts_in(made.shapes, made.words);
  REQUIRE(found.charts.size() == 1);
  CHECK(labels_of(found.charts[0]) == Strings{"71.46", "83.09", "87.92"});
}

TEST_CASE("Names of neighbouring bars with hardly a space between them are two",
          "[extractors][chart]") {
  for (const auto& [joined, first, second] :
       {std::tuple{"2565ปีงบประมาณ", "ปีงบประมาณ 2565", "ปีงบประมาณ 2566"},
        std::tuple{"๑ตัวชี้วัดที่", "ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๒"}}) {
    MadeColumns made;
    made.add(71.46, "71.46", "");
    made.add(83.09, "83.09", "");
    const std::string begin(std::string(first).substr(0, std::string(first).find(' ')));
    made.words.push_back(word_at(begin, 120, 314, 40));
    made.words.push_back(word_at(joined, 172, 314, 50));
    made.words.push_back(
        word_at(std::string(second).substr(std::string(second).find(' ') + 1), 212, 314, 20));
    const FoundCharts found = charts_in(made.shapes, made.words);
    REQUIRE(found.charts.size() == 1);
    CHECK(categories_of(found.charts[0]) == Strings{first, second});
    CHECK(found.words == std::vector<int>{0, 1, 2, 3, 4});
  }
}

TEST_CASE("What stands at a side of a broad column is not its number", "[extractors][chart]") {
  MadeColumns made;
  made.add(71.46, "71.46", "ปี 2565");
  made.add(83.09, "83.09", "ปี 2566");
  made.add(87.92, "", "ปี 2567");
  for (Patch& patch : made.shapes.patches) {
    patch.box.x0 -= 18;
    patch.box.x1 += 18;
  }
  made.words.push_back(word_at("87.92", 260 - 12, 300 - 2 * 87.92 - 4, 20));
  const FoundCharts found = charts_in(made.shapes, made.words);
  REQUIRE(found.charts.size() == 1);
  CHECK(labels_of(found.charts[0]) == Strings{"71.46", "83.09", "?"});
}

TEST_CASE("A bar upon its track is as long as what was drawn last", "[extractors][chart]") {
  Shapes shapes;
  std::vector<Word> words;
  const Strings names = {"IIT", "EIT", "OIT"};
  const std::vector<std::string> labels = {"84.12", "82.66", "94.38"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Points y = 100 + 30 * static_cast<double>(i);
    const Points length = 2 * std::stod(labels[i]);
    shapes.patches.push_back({{200, y, 400, y + 16}, {233, 236, 239}});
    shapes.patches.push_back({{200, y, 200 + length, y + 16}, kBlue});
    words.push_back(word_at(names[i], 170, y + 12));
    words.push_back(word_at(labels[i], 200 + length - 20, y + 12));
  }
  const FoundCharts found = charts_in(shapes, words);
  REQUIRE(found.charts.size() == 1);
  CHECK(labels_of(found.charts[0]) == labels);
  for (const ChartMark& mark : found.charts[0].marks) CHECK(mark.box.width() < 190);
}

TEST_CASE("One name of another chart's legend is no series of these bars", "[extractors][chart]") {
  for (const bool several : {false, true}) {
    CAPTURE(several);
    MadeColumns made;
    made.add(71.46, "71.46", "IIT");
    made.add(83.09, "83.09", "EIT");
    made.add(87.92, "87.92", "OIT");
    made.shapes.patches.push_back({{100, 330, 110, 340}, kOrange});
    made.words.push_back(word_at("ปี 2567", 135, 340, 36));
    if (several) {
      made.shapes.patches.push_back({{200, 330, 210, 340}, kBlue});
      made.words.push_back(word_at("ปี 2568", 235, 340, 36));
    }
    const FoundCharts found = charts_in(made.shapes, made.words);
    REQUIRE(found.charts.size() == 1);
    CHECK(found.charts[0].series.size() == (several ? 0 : 1));
  }
}
