#include "extractors/chart/read_chart.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extractors/chart/bar_chart.h"
#include "extractors/chart/drawing.h"
#include "extractors/chart/find_bars.h"
#include "extractors/chart/line_chart.h"
#include "extractors/chart/number_chart.h"
#include "extractors/chart/radar_chart.h"
#include "extractors/chart/seen_chart.h"
#include "extractors/chart/slanted_words.h"
#include "extractors/chart/unread_chart.h"
#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

// A dashboard shows five; more is a loop that finds one again and again.
constexpr int kMostCharts = 12;

std::size_t labels_of(const Chart& chart) {
  return static_cast<std::size_t>(
      std::count_if(chart.marks.begin(), chart.marks.end(), [](const ChartMark& mark) {
        return mark.label.has_value() && !mark.category.value.empty();
      }));
}

bool is_bare_line(const Chart& chart) {
  return chart.kind == ChartKind::kLine &&
         std::none_of(chart.marks.begin(), chart.marks.end(),
                      [](const ChartMark& mark) { return mark.label.has_value(); });
}

struct Attempt {
  Chart chart;
  Drawing drawing;
};

// Everything that is a part of the chart for certain.
Rect extent_of(const Attempt& found) {
  Rect box = found.chart.marks.front().box;
  for (const ChartMark& mark : found.chart.marks) {
    box = unite(box, mark.box);
    if (mark.category.origin.box) box = unite(box, *mark.category.origin.box);
  }
  for (const DrawnWord& drawn : found.drawing.words) {
    if (drawn.taken) box = unite(box, drawn.word->box);
  }
  return box;
}

// What speaks for a chart: numbers that are what its drawing says, and names with a measure.
struct Weight {
  int told = 0;
  int measured = 0;
};
Weight weight_of(const Chart& chart) {
  Weight weight;
  for (const ChartMark& mark : chart.marks) {
    if (!mark.drawn || mark.category.value.empty()) continue;
    ++weight.measured;
    const auto value = mark.label ? parse_score(mark.label->value) : std::nullopt;
    weight.told += value && mark.drawn->contains(*value) ? 1 : 0;
  }
  return weight;
}

Points gap_between(const Rect& a, const Rect& b) {
  const Points dx = std::max({0.0, a.x0 - b.x1, b.x0 - a.x1});
  const Points dy = std::max({0.0, a.y0 - b.y1, b.y0 - a.y1});
  return dx + dy;
}

class ChartReader {
 public:
  ChartReader(Drawing drawing, ChartPlace place) : left_(std::move(drawing)), place_(place) {}

  FoundCharts read() {
    for (int i = 0; i < kMostCharts && read_next(); ++i) {
    }
    share_titles();
    if (found_.charts.empty() || place_ == ChartPlace::kPage) {
      if (std::optional<Chart> seen = unread_chart(left_))
        found_.charts.push_back(*std::move(seen));
    }
    if (found_.charts.empty()) {
      if (std::optional<Chart> seen = seen_chart(left_)) found_.charts.push_back(*std::move(seen));
    }
    std::sort(found_.words.begin(), found_.words.end());
    // Both parts of a word that stood for two.
    found_.words.erase(std::unique(found_.words.begin(), found_.words.end()), found_.words.end());
    std::sort(found_.charts.begin(), found_.charts.end(), [](const Chart& a, const Chart& b) {
      const Rect& one = *a.origin.box;
      const Rect& other = *b.origin.box;
      return one.y0 != other.y0 ? one.y0 < other.y0 : one.x0 < other.x0;
    });
    return std::move(found_);
  }

 private:
  // On a page, numbers must be what lengths say, two of three at least; where there are none, an
  // axis tells what lengths say, and words below the bars that it is one.
  [[nodiscard]] bool is_proved(const Chart& chart) const {
    if (place_ == ChartPlace::kPicture || chart.kind == ChartKind::kNumber) return true;
    // Around a ring of fewer spokes, nothing could prove them.
    if (chart.kind == ChartKind::kRadar && chart.marks.size() < 8 && place_ == ChartPlace::kRegion)
      return true;
    std::size_t labels = 0;
    std::size_t agreeing = 0;
    std::size_t bare = 0;
    for (const ChartMark& mark : chart.marks) {
      if (!mark.label) {
        bare += mark.drawn && !mark.category.value.empty() ? 1 : 0;
        continue;
      }
      if (mark.category.value.empty() && !mark.drawn) continue;  // of no line for certain
      ++labels;
      const auto value = parse_score(mark.label->value);
      if (value && mark.drawn && mark.drawn->contains(*value)) ++agreeing;
    }
    if (labels == 0) return bare >= 3;
    return agreeing >= 2 && 3 * agreeing >= 2 * labels;
  }

  template <typename Read>
  void attempt(Read reader, std::optional<Attempt>& best) const {
    Drawing drawing = left_;
    std::optional<Chart> chart = reader(drawing);
    if (!chart || !is_proved(*chart)) return;
    if (best && labels_of(best->chart) >= labels_of(*chart)) return;
    best = Attempt{std::move(*chart), std::move(drawing)};
  }

  // Boxes that the numbers of a line chart are written in look like bars, of which hardly one is
  // what its number says.
  void prefer_lines(std::optional<Attempt>& best) const {
    constexpr int kSure = 3;
    const Weight bars = weight_of(best->chart);
    if (bars.told >= kSure || place_ != ChartPlace::kPicture) return;
    std::optional<Attempt> lines;
    attempt(read_line_chart, lines);
    if (!lines) return;
    const Weight points = weight_of(lines->chart);
    if (points.measured < kSure || points.measured <= bars.measured) return;
    if (points.told > bars.told) best = std::move(lines);
  }

  bool read_next() {
    std::optional<Attempt> best;
    const auto up = [](Drawing& drawing) { return read_bar_chart(drawing, Growth::kUp); };
    const auto right = [](Drawing& drawing) { return read_bar_chart(drawing, Growth::kRight); };
    attempt(up, best);
    attempt(right, best);
    if (best) prefer_lines(best);
    if (best && is_stacked(best->chart, left_)) {
      take_stacks_whole(best->chart, left_);
      make_unread(best->chart);
    }
    if (!best) attempt(read_radar_chart, best);
    if (!best) attempt(read_line_chart, best);
    // A radar's polygon has no heights: what they would say is wrong.
    if (best && is_bare_line(best->chart) && is_ringed_by_names(left_)) best.reset();
    if (!best && (place_ == ChartPlace::kPage || found_.charts.empty())) {
      attempt(read_number_chart, best);
    }
    if (!best) return false;
    keep(std::move(*best));
    return true;
  }

  void keep(Attempt best) {
    const Rect box = extent_of(best);
    best.chart.origin = {left_.page, box, Method::kText};
    std::erase_if(left_.shapes.patches,
                  [&](const Patch& patch) { return box.contains(patch.box.centre()); });
    std::erase_if(left_.shapes.curves,
                  [&](const Curve& curve) { return box.contains(curve.box.centre()); });
    std::erase_if(left_.slanted, [&](const SlantedLine& line) {
      if (!box.contains(line.text.origin.box->centre())) return false;
      found_.words.insert(found_.words.end(), line.words.begin(), line.words.end());
      return true;
    });
    std::erase_if(left_.shapes.line_ink,
                  [&](const Curve& line) { return box.contains(line.box.centre()); });
    std::vector<DrawnWord> others;
    for (const DrawnWord& drawn : best.drawing.words) {
      if (drawn.taken) {
        found_.words.push_back(drawn.index);
        best.chart.origin.method = drawn.word->method;
      } else {
        others.push_back(drawn);
      }
    }
    left_.words = std::move(others);
    found_.charts.push_back(std::move(best.chart));
  }

  // Words that are nothing else: each line to the chart that it stands nearest to.
  void share_titles() {
    if (found_.charts.empty()) return;
    std::vector<std::vector<int>> of(found_.charts.size());
    for (std::size_t w = 0; w < left_.words.size(); ++w) {
      const Rect& box = left_.words[w].word->box;
      std::size_t nearest = 0;
      for (std::size_t c = 1; c < found_.charts.size(); ++c) {
        if (gap_between(box, *found_.charts[c].origin.box) <
            gap_between(box, *found_.charts[nearest].origin.box)) {
          nearest = c;
        }
      }
      const Points gap = gap_between(box, *found_.charts[nearest].origin.box);
      if (place_ != ChartPlace::kPicture && gap > 0) continue;
      of[nearest].push_back(static_cast<int>(w));
    }
    for (std::size_t c = 0; c < of.size(); ++c) {
      Chart& chart = found_.charts[c];
      constexpr double kLineGap = 2.5;
      for (const Phrase2D& phrase : phrases_on_lines(left_, of[c], kLineGap)) {
        chart.titles.push_back(text_of(left_, phrase.words));
        chart.origin.box = unite(*chart.origin.box, phrase.box);
        for (const int w : phrase.words) {
          found_.words.push_back(left_.words[static_cast<std::size_t>(w)].index);
        }
      }
    }
  }

  Drawing left_;
  ChartPlace place_;
  FoundCharts found_;
};

}  // namespace

FoundCharts read_charts(Shapes shapes, const std::vector<Word>& words, const Rect& region, int page,
                        ChartPlace place, std::vector<SlantedLine> slanted,
                        const PageImage* picture) {
  Drawing drawing = drawing_of(std::move(shapes), words, region, page);
  drawing.alone = place != ChartPlace::kPage;
  drawing.cut_out = place == ChartPlace::kRegion;
  drawing.slanted = std::move(slanted);
  drawing.picture = picture;
  std::vector<SlantedLine> written = lines_of_slanted(words, page);
  std::move(written.begin(), written.end(), std::back_inserter(drawing.slanted));
  if (drawing.words.empty()) return {};
  return ChartReader(std::move(drawing), place).read();
}

bool may_have_charts(const Shapes& shapes, Points type) {
  return !shapes.curves.empty() || !shapes.arcs.empty() || !shapes.areas.empty() ||
         has_bars(shapes, type);
}

}  // namespace prongsai
