#include "extractors/chart/drawn_charts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractors/chart/drawing.h"
#include "extractors/chart/read_chart.h"
#include "extractors/chart/shaded_cells.h"

namespace prongsai {
namespace {

// Paper, and white boxes upon it.
constexpr int kWhite = 12;
// The background of the page.
constexpr double kBackground = 0.5;
// More rectangles are a map or an ornament; a dashboard has 200.
constexpr std::size_t kMostPatches = 3000;

// As thin as a border: Chromium fills the borders of cells as narrow rectangles of up to 1.5 pt,
// which stand on one line as bars do. Bars are broader, but for one of nearly no value.
bool is_line(const Rect& box) {
  constexpr Points kThickest = 2;
  return std::min(box.width(), box.height()) < kThickest;
}

// What may be a bar or a legend's patch: in colour, upon nothing else of its size, no cell.
Shapes possible_shapes(const Shapes& shapes, const Page& page) {
  Shapes possible;
  possible.unit = shapes.unit;
  possible.curves = shapes.curves;
  possible.swatches = shapes.swatches;
  possible.arcs = shapes.arcs;
  possible.areas = shapes.areas;
  if (shapes.patches.size() > kMostPatches) return possible;
  const Colour paper{255, 255, 255};
  for (const Patch& patch : shapes.patches) {
    const bool white = distance(patch.colour, paper) <= kWhite;
    const bool background =
        patch.box.width() * patch.box.height() > kBackground * page.width * page.height;
    if (white || background || is_line(patch.box)) continue;
    const bool twice = std::any_of(possible.patches.begin(), possible.patches.end(),
                                   [&](const Patch& other) { return other.box == patch.box; });
    if (!twice) possible.patches.push_back(patch);
  }
  const std::vector<bool> cells = shaded_cells(possible.patches, page.words);
  std::size_t at = 0;
  std::erase_if(possible.patches, [&](const Patch&) { return cells[at++]; });
  return possible;
}

void remove_words(const std::vector<int>& words, Page& page) {
  std::vector<Word> kept;
  auto next = words.begin();
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (next != words.end() && *next == static_cast<int>(i)) {
      ++next;
    } else {
      kept.push_back(std::move(page.words[i]));
    }
  }
  page.words = std::move(kept);
}

}  // namespace

void take_drawn_charts(const Shapes& shapes, Page& page) {
  if (page.words.empty() || (shapes.patches.size() < 2 && shapes.curves.empty() &&
                             shapes.arcs.empty() && shapes.areas.empty()))
    return;
  Shapes possible = possible_shapes(shapes, page);
  const Rect whole{0, 0, page.width, page.height};
  const Drawing drawing = drawing_of(possible, page.words, whole, page.number);
  if (!may_have_charts(possible, drawing.type)) return;
  FoundCharts found =
      read_charts(std::move(possible), page.words, whole, page.number, ChartPlace::kPage);
  if (found.charts.empty()) return;
  remove_words(found.words, page);
  for (const Chart& chart : found.charts) {
    if (chart.marks.empty()) continue;
    const Rect& box = *chart.origin.box;
    std::erase_if(page.fills, [&](const Rect& fill) { return box.contains(fill.centre()); });
    std::erase_if(page.rulings,
                  [&](const Ruling& ruling) { return box.contains(ruling.box.centre()); });
  }
  std::move(found.charts.begin(), found.charts.end(), std::back_inserter(page.charts));
}

}  // namespace prongsai
