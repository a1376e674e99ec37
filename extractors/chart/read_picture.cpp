#include "extractors/chart/read_picture.h"

#include <algorithm>
#include <utility>

#include "extractors/chart/find_bars.h"
#include "extractors/chart/line_ink.h"
#include "extractors/chart/picture_kind.h"
#include "extractors/chart/picture_words.h"
#include "extractors/chart/read_chart.h"
#include "extractors/chart/read_twice.h"
#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

// A chart's numbers stand at its bars; of a table whose shaded cells look like bars most are left
// over or stand in what is taken for names.
bool leaves_most_numbers(const std::vector<Chart>& charts) {
  std::size_t taken = 0;
  std::size_t left = 0;
  for (const Chart& chart : charts) {
    for (const ChartMark& mark : chart.marks) {
      taken += mark.label ? 1 : 0;
      left += find_scores(mark.category.value).size();
    }
    for (const Text& title : chart.titles) left += find_scores(title.value).size();
  }
  return left > taken;
}

}  // namespace

bool is_surely_chart(const PictureReading& reading) {
  if (leaves_most_numbers(reading.charts)) return false;
  constexpr int kEnough = 3;
  int proved = 0;
  int disproved = 0;
  int measured = 0;  // bars with a name that an axis measures
  for (const Chart& chart : reading.charts) {
    for (const ChartMark& mark : chart.marks) {
      measured += mark.drawn && !mark.category.value.empty() ? 1 : 0;
      if (!mark.label || !mark.drawn) continue;
      const auto value = parse_score(mark.label->value);
      ++(value && mark.drawn->contains(*value) ? proved : disproved);
    }
  }
  return proved > disproved ? proved >= kEnough || measured >= kEnough
                            : disproved == 0 && measured >= kEnough;
}

bool has_bars(const Shapes& shapes) {
  for (const Growth growth : {Growth::kUp, Growth::kRight}) {
    const std::vector<Bar> bars = find_bars(shapes, 0, growth);
    if (bars.size() < 2) continue;
    const auto [shortest, longest] = std::minmax_element(
        bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.length < b.length; });
    if (longest->length - shortest->length > 3 * shapes.unit) return true;
  }
  return false;
}

PictureReading read_picture(const PageImage& image, Shapes shapes, int page, Models& models) {
  PictureReading reading;
  if (image.width < 16 || image.height < 16) return reading;
  const PictureGuess guess = guess_kind(image);
  reading.kind = guess.kind;
  reading.evidence = guess.evidence;
  add_line_ink(image, shapes);
  PictureText text = read_picture_words(image, shapes, models);
  FoundCharts found =
      read_charts_twice(shapes, text, image, page, ChartPlace::kPicture, models.numerals);
  const bool is_device = guess.kind == PictureKind::kEmblem || guess.kind == PictureKind::kStamp ||
                         guess.kind == PictureKind::kSignature;
  std::erase_if(found.charts, [&](const Chart& chart) {  // a seal's band, numbers read into it
    return is_device && chart.kind == ChartKind::kNumber && chart.marks.empty();
  });
  if (found.charts.empty()) return reading;
  reading.kind = PictureKind::kChart;
  std::size_t values = 0;
  for (Chart& chart : found.charts) {
    values += static_cast<std::size_t>(
        std::count_if(chart.marks.begin(), chart.marks.end(),
                      [](const ChartMark& mark) { return mark.label.has_value(); }));
  }
  reading.evidence = std::to_string(found.charts.size()) + " charts, " + std::to_string(values) +
                     " values; " + reading.evidence;
  reading.charts = std::move(found.charts);
  return reading;
}

}  // namespace prongsai
