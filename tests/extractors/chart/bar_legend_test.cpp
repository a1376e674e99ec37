#include "extractors/chart/bar_legend.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "extractors/chart/read_chart.h"
#include "tests/extractors/chart/made_drawing.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

using Strings = std::vector<std::string>;

Colour grey(std::uint8_t level) { return {level, level, level}; }

// Three groups of three columns that touch, 100 apart, in these greys, and a legend in one row.
struct MadeGroups {
  Shapes shapes;
  std::vector<Word> words;

  explicit MadeGroups(const std::vector<Colour>& greys) {
    const Strings years{"ปี 2566", "ปี 2567", "ปี 2568"};
    for (std::size_t group = 0; group < years.size(); ++group) {
      for (std::size_t k = 0; k < greys.size(); ++k) {
        const int value = 80 + 3 * static_cast<int>(group) + static_cast<int>(k);
        const Points x = 60 + 130 * static_cast<double>(group) + 30 * static_cast<double>(k);
        const Points top = 300 - 2.0 * value;
        shapes.patches.push_back({{x, top, x + 30, 300}, greys[k]});
        words.push_back(word_at(std::to_string(value) + ".00", x + 15, top - 4, 24));
      }
      words.push_back(word_at(years[group], 105 + 130 * static_cast<double>(group), 314));
    }
  }

  void name(const Colour& colour, const std::string& series) {
    const Points x = 150 + 60 * static_cast<double>(names++);
    shapes.patches.push_back({{x, 340, x + 8, 348}, colour});
    words.push_back(word_at(series, x + 24, 348, 20));
  }
  int names = 0;

  [[nodiscard]] Strings series() const {
    const FoundCharts found = read_charts(shapes, words, whole_page(), 1, ChartPlace::kPicture);
    REQUIRE(found.charts.size() == 1);
    Strings series;
    for (const ChartMark& mark : found.charts[0].marks) {
      const auto at = static_cast<std::size_t>(mark.series);
      series.push_back(found.charts[0].series.empty() ? "" : found.charts[0].series[at].value);
    }
    return series;
  }
};

}  // namespace

TEST_CASE("Two series in one grey are told by their places in groups and legend",
          "[extractors][chart]") {
  MadeGroups made({grey(75), grey(139), grey(72)});
  made.name(grey(75), "IIT");
  made.name(grey(142), "EIT");
  made.name(grey(75), "OIT");
  CHECK(made.series() == Strings{"IIT", "IIT", "IIT", "EIT", "EIT", "EIT", "OIT", "OIT", "OIT"});
}

TEST_CASE("A name missing in the legend gives its bars no other one's", "[extractors][chart]") {
  MadeGroups made({grey(79), grey(139), grey(70)});
  made.name(grey(139), "EIT");
  made.name(grey(70), "OIT");
  CHECK(made.series() == Strings(9, ""));
}

TEST_CASE("Groups of one colour without a legend are one series", "[extractors][chart]") {
  CHECK(MadeGroups({kBlue, kBlue, kBlue}).series() == Strings(9, ""));
}

TEST_CASE("The name of a line across the columns is no name and no title of theirs",
          "[extractors][chart]") {
  MadeColumns made;
  made.add(71.46, "71.46", "ปี 2565");
  made.add(83.09, "83.09", "ปี 2566");
  made.add(87.92, "87.92", "ปี 2567");
  made.shapes.patches.push_back({{100, 340, 108, 348}, kOrange});
  made.words.push_back(word_at("คะแนน", 126, 348));
  made.shapes.swatches.push_back({{150, 343, 176, 345}, kBlue});
  made.words.push_back(word_at("ค่าเป้าหมาย", 206, 348, 50));
  const FoundCharts found =
      read_charts(made.shapes, made.words, whole_page(), 1, ChartPlace::kPicture);
  REQUIRE(found.charts.size() == 1);
  REQUIRE(found.charts[0].series.size() == 1);
  CHECK(found.charts[0].series[0].value == "คะแนน");
  CHECK(found.charts[0].titles.empty());
}

TEST_CASE("Series are named by all bars of one place, whatever the legend's order",
          "[extractors][chart]") {
  MadeGroups made({grey(119), grey(112), grey(165)});
  made.name(grey(165), "OIT");
  made.name(grey(113), "EIT");
  made.name(grey(120), "IIT");
  CHECK(made.series() == Strings{"IIT", "IIT", "IIT", "EIT", "EIT", "EIT", "OIT", "OIT", "OIT"});
}

TEST_CASE("A letter's blob in a bar's grey is no next patch of a legend", "[extractors][chart]") {
  MadeGroups groups({grey(104), grey(157), grey(210)});
  for (const auto& [tone, name] : {std::pair{104, "IIT"}, {157, "EIT"}, {210, "OIT"}}) {
    const Points x = 150 + 60 * static_cast<double>(groups.names);
    groups.shapes.patches.push_back({{x + 15, 342, x + 20, 347}, grey(152)});
    groups.name(grey(static_cast<std::uint8_t>(tone)), name);
  }
  const Strings series = groups.series();
  CHECK(std::count(series.begin(), series.end(), "IIT") == 3);
  CHECK(std::count(series.begin(), series.end(), "OIT") == 3);
}
