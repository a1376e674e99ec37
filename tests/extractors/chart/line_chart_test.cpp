#include "extractors/chart/line_chart.h"
#include "extractors/chart/number_chart.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "normalizers/numbers/score.h"
#include "tests/extractors/chart/made_drawing.h"
#include "tests/extractors/chart/made_picture.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

const std::vector<std::string> kYears{"ปี 2566", "ปี 2567", "ปี 2568"};

// Three years 100 points apart, an axis from 50 to 100 of 200 points, numbers above the points.
struct MadeLines {
  Shapes shapes;
  std::vector<Word> words;
  std::vector<std::pair<std::vector<Point>, Colour>> drawn;
  std::optional<PageImage> picture;

  MadeLines() {
    for (int tick = 50; tick <= 100; tick += 10) {
      words.push_back(word_at(std::to_string(tick), 60, height_of(tick) + 4, 12));
    }
    for (std::size_t i = 0; i < kYears.size(); ++i) {
      words.push_back(word_at(kYears[i], 100 + 100 * static_cast<double>(i), 330, 40));
    }
  }
  static Points height_of(double value) { return 300 - 4 * (value - 50); }

  void add(const std::vector<double>& values, Colour colour) {
    Curve curve;
    curve.colour = colour;
    curve.box = {100, height_of(values[0]), 100, height_of(values[0])};
    std::vector<Point> turns;
    for (std::size_t i = 0; i < values.size(); ++i) {
      turns.push_back({100 + 100 * static_cast<double>(i), height_of(values[i])});
    }
    drawn.push_back({turns, colour});
    for (double x = 0; x <= 200; x += 0.5) {
      const auto i = static_cast<std::size_t>(std::min(x / 100, 1.0));
      const double part = x / 100 - static_cast<double>(i);
      const Points y = height_of(values[i] * (1 - part) + values[i + 1] * part);
      curve.points.push_back({100 + x, y});
      curve.box = unite(curve.box, {100 + x, y, 100 + x, y});
    }
    shapes.curves.push_back(curve);
  }
  void label(std::size_t year, double value, const std::string& text, Points above = 6) {
    words.push_back(word_at(text, 100 + 100 * static_cast<double>(year), height_of(value) - above));
  }
  void name(const std::string& text, Points x, Colour colour) {
    shapes.swatches.push_back({{x, 356, x + 24, 364}, colour});
    words.push_back(word_at(text, x + 44, 364));
  }
  std::optional<Chart> read() {
    Drawing drawing = drawing_of(shapes, words, {0, 0, 400, 400}, 1);
    drawing.alone = true;
    if (picture) drawing.picture = &*picture;
    return read_line_chart(drawing);
  }
};

MadeLines one_line() {
  MadeLines lines;
  lines.add({84.55, 91.93, 81.55}, kBlue);
  lines.label(0, 84.55, "84.55");
  lines.label(1, 91.93, "91.93");
  lines.label(2, 81.55, "81.55");
  return lines;
}

MadeLines one_line_without_years() {
  MadeLines lines = one_line();
  std::erase_if(lines.words, [](const Word& word) { return word.text.starts_with("ปี"); });
  return lines;
}

using Row = std::tuple<std::string, std::string, std::string>;  // series, category, number

std::vector<Row> rows_of(const Chart& chart) {
  std::vector<Row> rows;
  for (const ChartMark& mark : chart.marks) {
    const std::string series =
        chart.series.empty() ? "" : chart.series[static_cast<std::size_t>(mark.series)].value;
    rows.emplace_back(series, mark.category.value, mark.label ? mark.label->value : "");
  }
  return rows;
}

}  // namespace

TEST_CASE("A number of a line belongs to the year below it", "[extractors][chart]") {
  MadeLines lines = one_line();
  const auto chart = lines.read();
  REQUIRE(chart);
  CHECK(rows_of(*chart) == std::vector<Row>{{"", "ปี 2566", "84.55"},
                                            {"", "ปี 2567", "91.93"},
                                            {"", "ปี 2568", "81.55"}});
  for (const ChartMark& mark : chart->marks) {
    CHECK(mark.drawn->contains(*parse_score(mark.label->value)));
  }
}

TEST_CASE("A number that was not read leaves the next one its own year", "[extractors][chart]") {
  MadeLines lines;
  lines.add({84.55, 91.93, 81.55}, kBlue);
  lines.label(0, 84.55, "84.55");
  lines.label(2, 81.55, "81.55");
  const auto chart = lines.read();
  REQUIRE(chart);
  CHECK(rows_of(*chart) ==
        std::vector<Row>{{"", "ปี 2566", "84.55"}, {"", "ปี 2568", "81.55"}, {"", "ปี 2567", ""}});
}

TEST_CASE("Of two lines each number belongs to the one at whose height it is",
          "[extractors][chart]") {
  MadeLines lines;
  lines.add({92.03, 83.62, 80.65}, kBlue);
  lines.add({84.92, 84.55, 91.55}, kOrange);
  lines.name("IIT", 100, kBlue);
  lines.name("EIT", 220, kOrange);
  lines.label(0, 92.03, "92.03");
  lines.label(0, 84.92, "84.92", -14);
  lines.label(1, 83.62, "83.62", -14);
  lines.label(1, 84.55, "84.55");
  lines.label(2, 80.65, "80.65", -14);
  SECTION("all are taken") {
    lines.label(2, 91.55, "91.55");
    const auto chart = lines.read();
    REQUIRE(chart);
    CHECK(rows_of(*chart) == std::vector<Row>{{"IIT", "ปี 2566", "92.03"},
                                              {"IIT", "ปี 2567", "83.62"},
                                              {"IIT", "ปี 2568", "80.65"},
                                              {"EIT", "ปี 2566", "84.92"},
                                              {"EIT", "ปี 2567", "84.55"},
                                              {"EIT", "ปี 2568", "91.55"}});
  }
  SECTION("where one is not read, the other of that year is still its own line's") {
    const auto chart = lines.read();
    REQUIRE(chart);
    int named = 0;
    int nameless = 0;
    for (const ChartMark& mark : chart->marks) {
      if (mark.label) ++(mark.category.value.empty() ? nameless : named);
    }
    CHECK(named == 5);
    CHECK(nameless == 0);
  }
  SECTION("a line that the legend names and nobody sees makes it no chart") {
    lines.shapes.curves.pop_back();
    CHECK_FALSE(lines.read());
  }
}

namespace {

// The same lines as a picture in grey, two pixels a point, which does not say which pixel is of
// which line; the second one is too faint to be a curve.
void as_picture(MadeLines& lines) {
  constexpr int kPixels = 2;
  PageImage image = white_picture(400 * kPixels, 400 * kPixels);
  image.place = {0, 0, 400, 400};
  const auto grey_of = [](const Colour& colour) {
    return static_cast<std::uint8_t>((3 * colour.red + 6 * colour.green + colour.blue) / 10);
  };
  for (const auto& [turns, colour] : lines.drawn) {
    std::vector<Point> pixels;
    for (const Point& turn : turns) pixels.push_back({turn.x * kPixels, turn.y * kPixels});
    stroke(image, pixels, 5, grey_of(colour));
  }
  for (Patch& swatch : lines.shapes.swatches) {
    const std::uint8_t grey = grey_of(swatch.colour);
    swatch.colour = {grey, grey, grey};
  }
  lines.picture = std::move(image);
  lines.shapes.unit = 0.5;
  lines.shapes.curves.resize(1);
}

MadeLines crossing_lines() {
  MadeLines lines;
  lines.add({92.03, 83.62, 80.65}, kBlue);
  lines.add({84.92, 88.55, 91.55}, kOrange);
  lines.name("IIT", 100, kBlue);
  lines.name("EIT", 220, kOrange);
  lines.label(0, 92.03, "92.03");
  lines.label(0, 84.92, "84.92", -14);
  lines.label(1, 83.62, "83.62", -14);
  lines.label(1, 88.55, "88.55");
  lines.label(2, 80.65, "80.65", -14);
  return lines;
}

}  // namespace

TEST_CASE("Lines of a picture are followed by their colours in the legend", "[extractors][chart]") {
  MadeLines lines = crossing_lines();
  const auto of_2568 = [](const std::optional<Chart>& chart) {
    std::vector<Row> rows;
    for (const Row& row : rows_of(*chart)) {
      if (std::get<1>(row) == "ปี 2568") rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
  };
  SECTION("all are taken") {
    lines.label(2, 91.55, "91.55");
    as_picture(lines);
    const auto chart = lines.read();
    REQUIRE(chart);
    CHECK(of_2568(chart) ==
          std::vector<Row>{{"EIT", "ปี 2568", "91.55"}, {"IIT", "ปี 2568", "80.65"}});
  }
  SECTION("a number misread leaves the other to its own line, in or out of order") {
    lines.label(2, 91.55, "1.55");
    as_picture(lines);
    const auto chart = lines.read();
    REQUIRE(chart);
    CHECK(of_2568(chart) ==
          std::vector<Row>{{"EIT", "ปี 2568", "1.55"}, {"IIT", "ปี 2568", "80.65"}});
    const auto misread = std::find_if(
        chart->marks.begin(), chart->marks.end(),
        [](const ChartMark& mark) { return mark.label && mark.label->value == "1.55"; });
    CHECK_FALSE(misread->drawn->contains(*parse_score("1.55")));
  }
  SECTION("the only number of a year goes where it lies") {
    as_picture(lines);
    const auto chart = lines.read();
    REQUIRE(chart);
    CHECK(of_2568(chart) == std::vector<Row>{{"EIT", "ปี 2568", ""}, {"IIT", "ปี 2568", "80.65"}});
  }
  SECTION("where a legend of one colour tells nothing, no number has a line's name") {
    for (Patch& swatch : lines.shapes.swatches) swatch.colour = kBlue;
    lines.label(2, 91.55, "91.55");
    as_picture(lines);
    const auto chart = lines.read();
    REQUIRE(chart);
    REQUIRE(chart->series.size() == 2);
    CHECK(chart->series[0].value.empty());
    CHECK(chart->series[1].value.empty());
  }
}

TEST_CASE("Of a page that lay askew, heights are made level by the feet of the names",
          "[extractors][chart]") {
  constexpr double kSlope = 0.02;
  const auto lowered = [](Point p) { return Point{p.x, p.y + kSlope * (p.x - 60)}; };
  MadeLines lines;
  lines.add({84.55, 91.93, 71.55}, kBlue);
  lines.label(0, 84.55, "84.55");
  lines.label(1, 91.93, "91.93");
  lines.label(2, 71.55, "71.55");
  for (auto& [turns, colour] : lines.drawn) {
    for (Point& turn : turns) turn = lowered(turn);
  }
  for (Word& word : lines.words) {
    const Points down = lowered(word.box.centre()).y - word.box.centre().y;
    word.box = {word.box.x0, word.box.y0 + down, word.box.x1, word.box.y1 + down};
  }
  as_picture(lines);
  const auto chart = lines.read();
  REQUIRE(chart);
  for (const ChartMark& mark : chart->marks) {
    REQUIRE(mark.label);
    CHECK(mark.drawn->contains(*parse_score(mark.label->value)));
    CHECK(mark.drawn->high.value - mark.drawn->low.value < 120);
  }
}

TEST_CASE("Two numbers read from pixels that could change places are both in doubt",
          "[extractors][chart]") {
  struct Near {
    double low;         // of the second line in 2568, where the first one has 80.65
    std::string first;  // what is read at the first one's point
    int doubted;        // numbers
    int named;
  };
  const std::vector<Near> rows{
      {79.00, "80.65", 0, 6},  // 1.65 apart
      {80.50, "80.65", 2, 6},  // less than a pixel and a half
      {79.90, "79.65", 2, 6},  // in the wrong order
      {70.10, "80.65", 0, 6},  // apart
      {79.00, "30.65", 1, 6},  // misread
  };
  for (const Near& row : rows) {
    MadeLines lines;
    lines.add({92.03, 83.62, 80.65}, kBlue);
    lines.add({84.92, 94.55, row.low}, kOrange);
    lines.name("IIT", 100, kBlue);
    lines.name("EIT", 220, kOrange);
    lines.label(0, 92.03, "92.03");
    lines.label(0, 84.92, "84.92", -14);
    lines.label(1, 83.62, "83.62", -14);
    lines.label(1, 94.55, "94.55");
    lines.label(2, 80.65, row.first);
    std::string low = std::to_string(row.low);
    low.resize(5);
    lines.label(2, row.low, low, -14);
    for (Word& word : lines.words) word.method = Method::kOcr;
    as_picture(lines);
    const auto chart = lines.read();
    INFO(row.first << " and " << low);
    REQUIRE(chart);
    int named = 0;
    int doubted = 0;
    for (const ChartMark& mark : chart->marks) {
      if (!mark.label || mark.category.value.empty()) continue;
      ++named;
      const auto& guesses = mark.label->guesses;
      if (guesses.empty() || guesses.front().likelihood >= 0.9) continue;
      ++doubted;
      CHECK(mark.category.value == "ปี 2568");
    }
    CHECK(doubted == row.doubted);
    CHECK(named == row.named);
  }
}

TEST_CASE("A number higher than the others is two, one upon the other", "[extractors][chart]") {
  MadeLines lines;
  lines.add({84.55, 91.93, 71.55}, kBlue);
  lines.label(0, 84.55, "84.55");
  lines.label(1, 91.93, "91.93");
  lines.label(2, 71.55, "71.55");
  lines.words.back().box.y0 -= 5;
  for (Word& word : lines.words) word.method = Method::kOcr;
  as_picture(lines);
  const auto chart = lines.read();
  REQUIRE(chart);
  for (const ChartMark& mark : chart->marks) {
    REQUIRE(mark.label);
    const auto& guesses = mark.label->guesses;
    const bool doubted = !guesses.empty() && guesses.front().likelihood < 0.9;
    CHECK(doubted == (mark.label->value == "71.55"));
  }
}

TEST_CASE("Dashes beside an axis are a line, without numbers as well", "[extractors][chart]") {
  const std::vector<double> values{84.55, 91.93, 71.55};
  MadeLines lines;
  lines.add(values, kBlue);
  as_picture(lines);
  PageImage dashed = white_picture(lines.picture->width, lines.picture->height);
  dashed.place = lines.picture->place;
  const double scale = dashed.width / dashed.place.width();
  for (double x = 0; x < 200; x += 10) {
    const auto y_at = [&](double at) {
      const auto i = static_cast<std::size_t>(std::min(at / 100, 1.0));
      const double part = at / 100 - static_cast<double>(i);
      return scale * MadeLines::height_of(values[i] * (1 - part) + values[i + 1] * part);
    };
    stroke(dashed, {{scale * (100 + x), y_at(x)}, {scale * (106 + x), y_at(x + 6)}}, 3, 80);
  }
  lines.picture = dashed;
  lines.shapes.curves.clear();
  const auto chart = lines.read();
  REQUIRE(chart);
  REQUIRE(chart->marks.size() == 3);
  for (std::size_t i = 0; i < values.size(); ++i) {
    REQUIRE(chart->marks[i].drawn);
    CHECK(chart->marks[i].drawn->contains(*parse_score(std::to_string(values[i]).substr(0, 5))));
    CHECK_FALSE(chart->marks[i].label);
  }
}

TEST_CASE("A year that lost its first letters is of its place all the same",
          "[extractors][chart]") {
  MadeLines lines = one_line();
  for (Word& word : lines.words) {
    if (word.text == "ปี 2567") word.box.x0 += 24;
  }
  const auto chart = lines.read();
  REQUIRE(chart);
  CHECK(rows_of(*chart).size() == 3);
}

TEST_CASE("Names that stand close to one another are told apart by their numbers",
          "[extractors][chart]") {
  MadeLines lines = one_line_without_years();
  for (int i = 0; i < 3; ++i) {  // 7 points from one to the next
    lines.words.push_back(word_at("ปีงบประมาณ", 84.0 + 100 * i, 330, 58));
    lines.words.push_back(word_at(std::to_string(2566 + i), 133.0 + 100 * i, 330, 30));
  }
  const auto chart = lines.read();
  REQUIRE(chart);
  CHECK(rows_of(*chart) == std::vector<Row>{{"", "ปีงบประมาณ 2566", "84.55"},
                                            {"", "ปีงบประมาณ 2567", "91.93"},
                                            {"", "ปีงบประมาณ 2568", "81.55"}});
}

TEST_CASE("A line in a picture has names written at an angle", "[extractors][chart]") {
  MadeLines lines = one_line_without_years();
  as_picture(lines);
  Drawing drawing = drawing_of(lines.shapes, lines.words, {0, 0, 400, 400}, 1);
  drawing.alone = true;
  drawing.picture = &*lines.picture;
  for (int i = 0; i < 3; ++i) {
    SlantedLine name;
    const Points x = 100.0 + 100 * i;
    name.text.value = "ปี " + std::to_string(2566 + i);
    name.text.origin.box = Rect{x - 30, 310, x, 340};
    name.degrees = 45;
    name.begin = {x - 30, 340};
    name.end = {x, 310};
    drawing.slanted.push_back(name);
  }
  const auto chart = read_line_chart(drawing);
  REQUIRE(chart);
  CHECK(rows_of(*chart) == std::vector<Row>{{"", "ปี 2566", "84.55"},
                                            {"", "ปี 2567", "91.93"},
                                            {"", "ปี 2568", "81.55"}});
}

TEST_CASE("Where the ink of one line is taken for two, no number has a line's name",
          "[extractors][chart]") {
  MadeLines lines;
  lines.add({84.55, 91.93, 81.55}, kBlue);
  lines.name("IIT", 100, kBlue);
  lines.name("EIT", 220, {120, 120, 120});
  lines.label(0, 84.55, "84.55");
  lines.label(1, 91.93, "91.93");
  lines.label(2, 81.55, "81.55");
  as_picture(lines);
  const auto chart = lines.read();
  REQUIRE(chart);
  for (const ChartMark& mark : chart->marks) {
    const auto series = static_cast<std::size_t>(mark.series);
    CHECK((series >= chart->series.size() || chart->series[series].value.empty()));
  }
}

TEST_CASE("A gauge is a number and what it is of, an emblem is neither", "[extractors][chart]") {
  const auto read = [](const std::string& number, const std::string& beside) {
    std::vector<Word> words{word_at(number, 100, 100, 60), word_at(beside, 100, 140)};
    words[0].box.y0 -= 12;
    words.push_back(word_at("1", 180, 140));
    Drawing drawing = drawing_of({}, words, {0, 0, 200, 200}, 1);
    drawing.alone = true;
    return read_number_chart(drawing).has_value();
  };
  CHECK(read("93.85", "ผ่าน"));
  CHECK(read("๙๓.๘๕", "ITA 2568"));
  CHECK_FALSE(read(".๙", "ซ๖%๑"));
  CHECK_FALSE(read(".๙", "ผ่าน"));
  CHECK_FALSE(read("93.85", "ซ๖%๑"));
}
