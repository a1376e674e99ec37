#include "extractors/chart/line_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/chart/axis.h"

namespace prongsai {
namespace {

struct Labelled {
  int word = 0;
  Point place;  // on the line
};

// Where the line is at a place from left to right, nearest to a height.
std::optional<Points> height_at(const Curve& curve, Points x, Points near, Points unit) {
  std::optional<Points> nearest;
  for (const Point& p : curve.points) {
    if (std::abs(p.x - x) > unit) continue;
    if (!nearest || std::abs(p.y - near) < std::abs(*nearest - near)) nearest = p.y;
  }
  if (!nearest) return std::nullopt;
  // The line with the dot upon it: its middle, whichever side the number is on.
  std::vector<Points> heights;
  for (const Point& p : curve.points) {
    if (std::abs(p.x - x) <= unit) heights.push_back(p.y);
  }
  std::sort(heights.begin(), heights.end());
  auto at = std::lower_bound(heights.begin(), heights.end(), *nearest);
  auto first = at;
  while (first != heights.begin() && *first - *(first - 1) <= 2 * unit) --first;
  auto last = at;
  while (last + 1 != heights.end() && *(last + 1) - *last <= 2 * unit) ++last;
  return (*first + *last) / 2;
}

class LineChart {
 public:
  explicit LineChart(Drawing& drawing) : drawing_(drawing) {}

  std::optional<Chart> read() {
    const Curve* curve = only_curve();
    if (!curve) return std::nullopt;
    const Rect& line = curve->box;
    constexpr Points kAround = 250;  // a line of little change is flat in a high chart
    axis_ = find_axis(drawing_, Growth::kUp,
                      {line.x0 - 150, line.y0 - kAround, line.x1 + 150, line.y1 + kAround});
    find_points(*curve);
    if (points_.size() < 2) return std::nullopt;
    find_categories(*curve);
    if (categories_.size() != points_.size()) return std::nullopt;
    return chart(*curve);
  }

 private:
  DrawnWord& word(int index) { return drawing_.words[static_cast<std::size_t>(index)]; }

  [[nodiscard]] const Curve* only_curve() const {
    const Curve* only = nullptr;
    for (const Curve& curve : drawing_.shapes.curves) {
      if (curve.box.width() < 0.3 * drawing_.region.width()) continue;
      if (only) return nullptr;
      only = &curve;
    }
    return only;
  }

  [[nodiscard]] bool is_tick(int index) const {
    return axis_ &&
           std::find(axis_->ticks.begin(), axis_->ticks.end(), index) != axis_->ticks.end();
  }

  void find_points(const Curve& curve) {
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      if (drawn.taken || !drawn.decimals || is_tick(static_cast<int>(i))) continue;
      const Rect& box = drawn.word->box;
      const Points x = std::clamp(box.centre().x, curve.box.x0, curve.box.x1);
      if (std::abs(x - box.centre().x) > box.width()) continue;
      const auto y = height_at(curve, x, box.centre().y, drawing_.shapes.unit);
      if (!y || std::abs(*y - box.centre().y) > 3 * drawing_.type) continue;
      points_.push_back({static_cast<int>(i), {x, *y}});
    }
    std::sort(points_.begin(), points_.end(),
              [](const Labelled& a, const Labelled& b) { return a.place.x < b.place.x; });
  }

  // The first row of words below the line, one below each number.
  void find_categories(const Curve& curve) {
    std::vector<int> below;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      if (drawn.taken || drawn.value || is_tick(static_cast<int>(i))) continue;
      if (drawn.word->box.y0 > curve.box.y1 - drawing_.type) below.push_back(static_cast<int>(i));
    }
    constexpr double kNear = 1.2;
    for (const Labelled& point : points_) {
      const Phrase2D* best = nullptr;
      std::vector<Phrase2D> phrases = phrases_on_lines(drawing_, below, kNear);
      for (const Phrase2D& phrase : phrases) {
        const Points aside = std::abs(phrase.box.centre().x - point.place.x);
        if (aside > 0.5 * pitch()) continue;
        if (!best || phrase.box.y0 < best->box.y0 - drawing_.type) best = &phrase;
      }
      if (!best) return;
      for (const int index : best->words) word(index).taken = true;
      categories_.push_back(text_of(drawing_, best->words));
    }
  }

  [[nodiscard]] Points pitch() const {
    return (points_.back().place.x - points_.front().place.x) /
           static_cast<double>(points_.size() - 1);
  }

  Chart chart(const Curve& curve) {
    Chart chart;
    chart.kind = ChartKind::kLine;
    const Points foot = curve.box.y1;
    const Points unit = drawing_.shapes.unit;
    std::vector<Measured> measured;
    for (const Labelled& point : points_) {
      measured.push_back({foot - point.place.y, word(point.word).value});
    }
    std::optional<Scale> scale;
    if (axis_) {
      for (const int tick : axis_->ticks) word(tick).taken = true;
      scale = scale_of_axis(*axis_, foot, unit, drawing_.type);
      scale->base = axis_->value_at(foot);
      // Nothing stands on a tick here: where its text has its middle is all that is known.
      scale->tolerance += 0.25 * drawing_.type * scale->per_point;
      scale->truncated = axis_->lowest > 250;
    } else {
      scale = scale_of_labels(measured, unit);
    }
    chart.truncated = scale && scale->truncated;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      ChartMark mark;
      mark.category = categories_[i];
      mark.label = numeral_of(drawing_, word(points_[i].word));
      word(points_[i].word).taken = true;
      const Point& p = points_[i].place;
      mark.box = {p.x - unit, p.y - unit, p.x + unit, p.y + unit};
      if (scale) mark.drawn = scale->range_of(measured[i].length);
      chart.marks.push_back(std::move(mark));
    }
    return chart;
  }

  Drawing& drawing_;
  std::optional<Axis> axis_;
  std::vector<Labelled> points_;
  std::vector<Text> categories_;
};

}  // namespace

std::optional<Chart> read_line_chart(Drawing& drawing) { return LineChart(drawing).read(); }

namespace {

// The arc of a gauge around its number: as broad as high at most, half as high at least.
bool is_gauge(const Curve& curve, const Rect& number) {
  const Rect& box = curve.box;
  const bool round = box.height() > 0.35 * box.width() && box.height() < 1.1 * box.width();
  const bool holds =
      number.x0 > box.x0 && number.x1 < box.x1 && number.centre().y > box.y0 && number.y0 < box.y1;
  return round && holds && number.width() > 0.2 * box.width();
}

// A gauge says what it shows; what is read into an emblem's lines are letters: "Aเ", "&-", "1".
bool has_word(const Drawing& drawing) {
  constexpr std::size_t kLetters = 9;  // bytes: three Thai letters, such as of "ผ่าน" or "คะแนน"
  return std::any_of(drawing.words.begin(), drawing.words.end(), [&](const DrawnWord& drawn) {
    return !drawn.value && drawn.word->text.size() >= kLetters;
  });
}

struct GaugeNumber {
  DrawnWord* word = nullptr;
  Rect box;  // with its arcs
};

// The only number of a picture; on a page, one in the arc of a gauge. Nothing where there are two.
std::optional<GaugeNumber> number_of(Drawing& drawing) {
  std::optional<GaugeNumber> only;
  for (DrawnWord& drawn : drawing.words) {
    if (!drawn.decimals || drawn.taken) continue;
    GaugeNumber number{&drawn, drawn.word->box};
    bool in_gauge = false;
    for (const Curve& curve : drawing.shapes.curves) {
      if (!is_gauge(curve, drawn.word->box)) continue;
      in_gauge = true;
      number.box = unite(number.box, curve.box);
    }
    if (!drawing.alone && !in_gauge) continue;
    if (only) return std::nullopt;
    only = number;
  }
  return only;
}

}  // namespace

std::optional<Chart> read_number_chart(Drawing& drawing) {
  constexpr double kLarge = 1.5;
  const std::optional<GaugeNumber> number = number_of(drawing);
  if (!number) return std::nullopt;
  DrawnWord* only = number->word;
  if (only->word->box.height() < kLarge * drawing.type) return std::nullopt;
  if (!has_word(drawing)) return std::nullopt;
  Chart chart;
  chart.kind = ChartKind::kNumber;
  ChartMark mark;
  mark.label = numeral_of(drawing, *only);
  mark.box = number->box;
  only->taken = true;
  chart.marks.push_back(std::move(mark));
  return chart;
}

}  // namespace prongsai
