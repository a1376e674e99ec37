#include <catch2/catch.hpp>

#include "extractors/chart/read_picture.h"

using namespace prongsai;

namespace {

// Four bars whose numbers are what they measure, with these names.
PictureReading bars_named(const std::string& name, std::size_t titles) {
  Chart chart;
  for (int i = 0; i < 4; ++i) {
    ChartMark mark;
    mark.category.value = name;
    mark.label = Numeral{};
    mark.label->value = "87.92";
    mark.drawn = ValueRange{Hundredths{8700}, Hundredths{8900}};
    chart.marks.push_back(std::move(mark));
  }
  for (std::size_t i = 0; i < titles; ++i) {
    Text title;
    title.value = "96.67 98.26";
    chart.titles.push_back(title);
  }
  PictureReading reading;
  reading.charts.push_back(std::move(chart));
  return reading;
}

}  // namespace

TEST_CASE("Where most numbers stand at no bar a picture is no sure chart", "[extractors][chart]") {
  CHECK(is_surely_chart(bars_named("ปี 2567", 0)));
  CHECK(is_surely_chart(bars_named("ปี 2567", 2)));
  CHECK_FALSE(is_surely_chart(bars_named("ปี 2567", 3)));
  CHECK_FALSE(is_surely_chart(bars_named("กรมการแพทย์ 87.19 92.04", 0)));
}
