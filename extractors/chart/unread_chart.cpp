#include "extractors/chart/unread_chart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "extractors/chart/line_legend.h"

namespace prongsai {
namespace {

constexpr std::size_t kFewestNumbers = 3;
constexpr double kBroad = 0.2;  // of the drawing

// Where a line's numbers, names and legend stand.
Rect around(const Rect& line, Points type) {
  const Points beside = 0.5 * line.width();
  const Points above = std::max(0.4 * line.height(), 8 * type);
  return {line.x0 - beside, line.y0 - above, line.x1 + beside,
          line.y1 + std::max(above, 0.5 * line.width())};
}

// Small areas of one size and different colours, each with a word behind it.
std::vector<Patch> patches_with_words(const Drawing& drawing, const Rect& within) {
  std::vector<Patch> found;
  for (const Patch& patch : drawing.shapes.patches) {
    const Rect& box = patch.box;
    const bool small = box.height() < 2 * drawing.type && box.width() < 2 * box.height();
    if (!small || !within.contains(box.centre())) continue;
    const bool named =
        std::any_of(drawing.words.begin(), drawing.words.end(), [&](const DrawnWord& drawn) {
          const Rect& word = drawn.word->box;
          return std::abs(word.centre().y - box.centre().y) < 0.5 * drawing.type &&
                 word.x0 > box.x1 - 1 && word.x0 - box.x1 < 1.5 * drawing.type;
        });
    if (named) found.push_back(patch);
  }
  return found;
}

bool in_one_legend(const Patch& one, const Patch& other, Points type) {
  const bool alike = std::abs(one.box.width() - other.box.width()) < 0.2 * one.box.width() + 1 &&
                     std::abs(one.box.height() - other.box.height()) < 0.2 * one.box.height() + 1;
  const bool level = std::abs(one.box.centre().y - other.box.centre().y) < 0.5 * type;
  return alike && (level || std::abs(one.box.x0 - other.box.x0) < 0.5 * type);
}

// Of a legend with two entries at least.
std::optional<Rect> legend_box(const Drawing& drawing, const Rect& line) {
  const Rect within = around(line, drawing.type);
  std::vector<Patch> entries;
  for (const auto& legend : line_legends(drawing, {line})) {
    for (const LegendEntry& entry : legend) {
      if (within.contains(entry.swatch.box.centre())) entries.push_back(entry.swatch);
    }
  }
  if (entries.size() < 2) entries = patches_with_words(drawing, within);
  for (const Patch& one : entries) {
    for (const Patch& other : entries) {
      if (one.colour == other.colour || !in_one_legend(one, other, drawing.type)) continue;
      return unite(one.box, other.box);
    }
  }
  return std::nullopt;
}

// The broadest line; of a page, one that is no rule and has a legend.
std::optional<Rect> broadest_line(const Drawing& drawing) {
  std::optional<Rect> broadest;
  for (const Curve& curve : drawing.shapes.curves) {
    if (curve.box.width() < kBroad * drawing.region.width()) continue;
    if (curve.box.height() < 2 * drawing.type) continue;
    if (!drawing.alone && !legend_box(drawing, curve.box)) continue;
    if (!broadest || curve.box.width() > broadest->width()) broadest = curve.box;
  }
  return broadest;
}

std::ptrdiff_t numbers_in(const Rect& box, const Drawing& drawing) {
  return std::count_if(drawing.words.begin(), drawing.words.end(), [&](const DrawnWord& drawn) {
    return drawn.decimals && box.contains(drawn.word->box.centre());
  });
}

bool holds_number(const Rect& box, const Drawing& drawing) { return numbers_in(box, drawing) > 0; }

// One goes on where the other ends, as broad as that: above columns, beside lying bars. Columns
// that touch one another side by side are a group.
bool goes_on(const Rect& one, const Rect& other, ChartKind kind, Points near) {
  const auto same = [&](Points a, Points b) { return std::abs(a - b) <= near; };
  if (kind == ChartKind::kBars) {
    return same(one.y0, other.y0) && same(one.y1, other.y1) &&
           (same(one.x0, other.x1) || same(one.x1, other.x0));
  }
  return same(one.x0, other.x0) && same(one.x1, other.x1) &&
         (same(one.y0, other.y1) || same(one.y1, other.y0));
}

}  // namespace

std::optional<Chart> unread_chart(const Drawing& drawing) {
  const std::optional<Rect> line = broadest_line(drawing);
  if (!line) return std::nullopt;
  const Rect within = around(*line, drawing.type);
  Chart chart;
  chart.kind = ChartKind::kLine;
  make_unread(chart);
  std::vector<int> above;
  for (std::size_t i = 0; i < drawing.words.size(); ++i) {
    const DrawnWord& drawn = drawing.words[i];
    const Point middle = drawn.word->box.centre();
    if (!drawing.alone && !within.contains(middle)) continue;
    if (drawn.decimals) {
      ChartMark mark;
      mark.label = numeral_of(drawing, drawn);
      mark.box = drawn.word->box;
      chart.marks.push_back(std::move(mark));
      chart.origin.method = drawn.word->method;
    } else if (!drawn.value && middle.y < line->y0) {
      above.push_back(static_cast<int>(i));
    }
  }
  if (chart.marks.size() < kFewestNumbers) return std::nullopt;
  constexpr double kLineGap = 2.5;
  for (const Phrase2D& phrase : phrases_on_lines(drawing, above, kLineGap)) {
    chart.titles.push_back(text_of(drawing, phrase.words));
  }
  chart.origin.page = drawing.page;
  chart.origin.box = drawing.cut_out ? *line
                     : drawing.alone ? drawing.region
                                     : *legend_box(drawing, *line);
  return chart;
}

bool is_stacked(const Chart& chart, const Drawing& drawing) {
  constexpr int kFewest = 2;
  const Points near = 3 * drawing.shapes.unit;
  const auto stands_upon_another = [&](const ChartMark& mark) {
    const auto numbers = numbers_in(mark.box, drawing);
    if (numbers == 0) return false;
    // Parts in greys that a scan makes alike are seen as one bar, with the numbers of all.
    if (numbers > 1) return true;
    const std::vector<Patch>& patches = drawing.shapes.patches;
    return std::any_of(patches.begin(), patches.end(), [&](const Patch& other) {
      return goes_on(mark.box, other.box, chart.kind, near) && holds_number(other.box, drawing);
    });
  };
  return std::count_if(chart.marks.begin(), chart.marks.end(), stands_upon_another) >= kFewest;
}

void take_stacks_whole(Chart& chart, const Drawing& drawing) {
  const Points near = 3 * drawing.shapes.unit;
  constexpr int kMost = 6;  // parts of one stack
  for (ChartMark& mark : chart.marks) {
    for (int i = 0; i < kMost; ++i) {
      for (const Patch& other : drawing.shapes.patches) {
        if (goes_on(mark.box, other.box, chart.kind, near)) mark.box = unite(mark.box, other.box);
      }
    }
  }
}

void make_unread(Chart& chart) {
  chart.series.assign(2, {});  // not told from one another
  for (ChartMark& mark : chart.marks) {
    mark.category = {};
    mark.series = 0;
  }
}

}  // namespace prongsai
