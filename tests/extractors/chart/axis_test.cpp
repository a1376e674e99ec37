#include "extractors/chart/axis.h"

#include <catch2/catch.hpp>

#include "tests/extractors/chart/made_drawing.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

std::vector<Measured> marks_of(const std::vector<std::pair<double, int>>& lengths_and_labels) {
  std::vector<Measured> marks;
  for (const auto& [length, label] : lengths_and_labels)
    marks.push_back({length, Hundredths{label}});
  return marks;
}

}  // namespace

TEST_CASE("Lengths in ratio to their numbers give each number again", "[extractors][chart]") {
  const auto marks = marks_of({{142.9, 7146}, {166.2, 8309}, {175.8, 8792}});
  const auto scale = scale_of_labels(marks, 0.5);
  REQUIRE(scale);
  CHECK_FALSE(scale->truncated);
  for (const Measured& mark : marks) CHECK(scale->range_of(mark.length).contains(*mark.label));
}

TEST_CASE("A number that its length contradicts is outside of what the others tell",
          "[extractors][chart]") {
  // 83.09 read as 33.09.
  const auto marks = marks_of({{142.9, 7146}, {166.2, 3309}, {175.8, 8792}});
  const auto scale = scale_of_labels(marks, 0.5);
  REQUIRE(scale);
  CHECK(scale->range_of(142.9).contains(Hundredths{7146}));
  CHECK_FALSE(scale->range_of(166.2).contains(Hundredths{3309}));
  CHECK(scale->range_of(166.2).contains(Hundredths{8309}));
}

TEST_CASE("An axis that begins above 0 is noticed", "[extractors][chart]") {
  // Four points a unit from 60 on.
  const auto marks = marks_of({{45.84, 7146}, {92.36, 8309}, {111.68, 8792}, {121.16, 9029}});
  const auto scale = scale_of_labels(marks, 0.5);
  REQUIRE(scale);
  CHECK(scale->truncated);
  CHECK(scale->base == Approx(6000).margin(20));
  for (const Measured& mark : marks) CHECK(scale->range_of(mark.length).contains(*mark.label));
}

TEST_CASE("Lengths that agree with no scale tell nothing", "[extractors][chart]") {
  CHECK_FALSE(scale_of_labels(marks_of({{100, 5000}, {40, 9000}, {70, 1200}}), 0.5));
  CHECK_FALSE(scale_of_labels(marks_of({{100, 5000}}), 0.5));
}

TEST_CASE("The numbers along an axis are found among others", "[extractors][chart]") {
  std::vector<Word> words;
  for (int value = 0; value <= 100; value += 20) {
    words.push_back(word_at(std::to_string(value), 60, 304 - 2 * value, 15));
  }
  words.push_back(word_at("89.84", 150, 120));
  words.push_back(word_at("15", 300, 200));
  const Drawing drawing = drawing_of({}, words, whole_page(), 1);
  const auto axis = find_axis(drawing, Growth::kUp, whole_page());
  REQUIRE(axis);
  CHECK(axis->ticks.size() == 6);
  const Scale scale = scale_of_axis(*axis, 300, 0.2, drawing.type);
  CHECK(scale.base == Approx(0).margin(1));
  CHECK(scale.per_point == Approx(50).margin(0.1));
  CHECK_FALSE(find_axis(drawing, Growth::kRight, whole_page()));
  CHECK_FALSE(find_axis(drawing, Growth::kUp, {200, 0, 595, 842}));
}

TEST_CASE("An axis that counts finely has five numbers evenly apart", "[extractors][chart]") {
  const auto axis_of = [](const std::vector<std::string>& numbers, Points apart) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      words.push_back(word_at(numbers[i], 60, 304 - apart * static_cast<double>(i), 15));
    }
    const Drawing drawing = drawing_of({}, words, whole_page(), 1);
    return find_axis(drawing, Growth::kUp, whole_page());
  };
  CHECK(axis_of({"82", "84", "86", "88", "90"}, 26));
  CHECK(axis_of({"82.5", "85.0", "87.5", "90.0", "92.5"}, 26));
  CHECK_FALSE(axis_of({"82", "84", "86", "88"}, 26));        // labels of bars may do so
  CHECK_FALSE(axis_of({"82", "84", "87", "88", "90"}, 26));  // unevenly
  CHECK_FALSE(axis_of({"82.31", "84.31", "86.31", "88.31", "90.31"}, 26));
}
