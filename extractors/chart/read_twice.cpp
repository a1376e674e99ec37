#include "extractors/chart/read_twice.h"

#include <algorithm>
#include <utility>

#include "extractors/chart/clear_of_lines.h"
#include "extractors/chart/line_labels.h"
#include "extractors/chart/look_again.h"
#include "extractors/chart/small_numbers.h"

namespace prongsai {
namespace {

// Height of its words in pixels.
double type_of(const std::vector<Word>& words, const PageImage& image) {
  std::vector<Points> heights;
  for (const Word& word : words) heights.push_back(word.box.height());
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle * image.height / image.place.height();
}

bool has_lines(const std::vector<Chart>& charts) {
  return std::any_of(charts.begin(), charts.end(),
                     [](const Chart& chart) { return chart.kind == ChartKind::kLine; });
}

}  // namespace

FoundCharts read_charts_twice(const Shapes& shapes, PictureText& read, const PageImage& image,
                              int page, ChartPlace place, Recognizer& numerals) {
  FoundCharts found =
      read_charts(shapes, read.words, image.place, page, place, read.slanted, &image);
  bool changed = look_again(look_with(read.sight, numerals), found.charts, read.words);
  if (has_lines(found.charts)) {
    ClearView view = clear_of_lines(image, type_of(read.words, image));
    const NumberSight clear{std::move(view.ink), read.sight.place};
    const bool more =
        look_at_lines(clear, view.lines, look_with(clear, numerals), found.charts, read.words);
    const bool doubted = doubt_crossed(clear, view.lines, read.words);
    changed = changed || more || doubted;
  }
  if (!doubt_small_numbers(image, read.words) && !changed) return found;
  return read_charts(shapes, read.words, image.place, page, place, read.slanted, &image);
}

}  // namespace prongsai
