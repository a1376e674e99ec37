#include "extractors/chart/axis.h"

#include <algorithm>
#include <cmath>

namespace prongsai {
namespace {

constexpr int kTickStep = 500;  // hundredths: most axes count in fives at least
constexpr std::size_t kFewestTicks = 3;
// Cut axes count in ones, twos and halves, as labels of bars may do; more of them, each as far from
// the next as from the one before, do so by no accident.
constexpr int kFineStep = 50;
constexpr std::size_t kFewestFine = 5;

struct Tick {
  int word = 0;
  Points along = 0;   // where it stands along the axis
  Points before = 0;  // its edge on the drawing's outer side, across
  Points behind = 0;  // and on the other one
  double value = 0;
};

std::vector<Tick> possible_ticks(const Drawing& drawing, Growth growth, const Rect& within) {
  std::vector<Tick> ticks;
  for (std::size_t i = 0; i < drawing.words.size(); ++i) {
    const DrawnWord& drawn = drawing.words[i];
    if (!drawn.value || drawn.value->value % kFineStep != 0) continue;
    const Rect& box = drawn.word->box;
    const Point middle = box.centre();
    if (drawn.taken || !within.contains(middle)) continue;
    if (growth == Growth::kUp) {
      ticks.push_back(
          {static_cast<int>(i), middle.y, box.x0, box.x1, static_cast<double>(drawn.value->value)});
    } else {
      ticks.push_back(
          {static_cast<int>(i), middle.x, box.y0, box.y1, static_cast<double>(drawn.value->value)});
    }
  }
  return ticks;
}

bool aligned(const Tick& a, const Tick& b, Points type) {
  const Points near = 0.5 * type;
  return std::abs(a.behind - b.behind) < near || std::abs(a.before - b.before) < near ||
         std::abs(a.before + a.behind - b.before - b.behind) < 2 * near;
}

bool is_coarse(const Tick* tick) { return static_cast<int>(tick->value) % kTickStep == 0; }

// Whether they are enough to be an axis, and evenly apart where they count finely.
bool are_axis(std::vector<const Tick*> ticks) {
  if (ticks.size() < kFewestTicks) return false;
  if (std::all_of(ticks.begin(), ticks.end(), is_coarse)) return true;
  std::sort(ticks.begin(), ticks.end(),
            [](const Tick* a, const Tick* b) { return a->value < b->value; });
  for (std::size_t i = 2; i < ticks.size(); ++i) {
    if (ticks[i]->value - ticks[i - 1]->value != ticks[1]->value - ticks[0]->value) return false;
  }
  return ticks.size() >= kFewestFine;
}

// Ticks on the line through two of them.
std::vector<const Tick*> along_line(const std::vector<Tick>& ticks, const Tick& a, const Tick& b,
                                    Points type) {
  const double per_point = (b.value - a.value) / (b.along - a.along);
  std::vector<const Tick*> found;
  for (const Tick& tick : ticks) {
    const Points expected = a.along + (tick.value - a.value) / per_point;
    if (std::abs(expected - tick.along) < 0.3 * type && aligned(a, tick, type)) {
      found.push_back(&tick);
    }
  }
  return found;
}

Axis fitted(const std::vector<const Tick*>& ticks) {
  Axis axis;
  double mean_along = 0;
  double mean_value = 0;
  for (const Tick* tick : ticks) {
    mean_along += tick->along / static_cast<double>(ticks.size());
    mean_value += tick->value / static_cast<double>(ticks.size());
  }
  double both = 0;
  double squares = 0;
  axis.lowest = axis.highest = ticks.front()->value;
  for (const Tick* tick : ticks) {
    both += (tick->along - mean_along) * (tick->value - mean_value);
    squares += (tick->along - mean_along) * (tick->along - mean_along);
    axis.ticks.push_back(tick->word);
    axis.lowest = std::min(axis.lowest, tick->value);
    axis.highest = std::max(axis.highest, tick->value);
  }
  axis.per_point = both / squares;
  axis.at_zero = mean_value - mean_along * axis.per_point;
  return axis;
}

// Labels and lengths, both known.
std::vector<Measured> labelled(std::span<const Measured> marks) {
  std::vector<Measured> known;
  for (const Measured& mark : marks) {
    if (mark.label && mark.length > 0) known.push_back(mark);
  }
  return known;
}

double difference(const Scale& scale, const Measured& mark) {
  return std::abs(scale.base + mark.length * scale.per_point - mark.label->value);
}

// What is known of a value: its length to a pixel and a half, and a fifth of a hundredth part of
// the whole scale for bars that are drawn to whole pixels in a picture made smaller since.
double tolerance_of(double per_point, Points unit) { return 1.5 * unit * per_point + 20; }

std::size_t agreeing(const Scale& scale, const std::vector<Measured>& marks) {
  return static_cast<std::size_t>(std::count_if(
      marks.begin(), marks.end(),
      [&](const Measured& mark) { return difference(scale, mark) <= scale.tolerance; }));
}

std::optional<Scale> best_ratio(const std::vector<Measured>& marks, Points unit) {
  std::optional<Scale> best;
  std::size_t most = 1;
  for (const Measured& mark : marks) {
    Scale scale;
    scale.per_point = mark.label->value / mark.length;
    scale.tolerance = tolerance_of(scale.per_point, unit);
    const std::size_t count = agreeing(scale, marks);
    if (count > most && scale.per_point > 0) {
      most = count;
      best = scale;
    }
  }
  if (!best || 3 * most < 2 * marks.size()) return std::nullopt;
  return best;
}

std::optional<Scale> best_line(const std::vector<Measured>& marks, Points unit) {
  std::optional<Scale> best;
  std::size_t most = 2;
  double least = 0;
  for (const Measured& a : marks) {
    for (const Measured& b : marks) {
      if (b.length - a.length < 4 * unit) continue;
      Scale scale;
      scale.per_point = (b.label->value - a.label->value) / (b.length - a.length);
      scale.base = a.label->value - scale.per_point * a.length;
      scale.tolerance = tolerance_of(scale.per_point, unit);
      scale.truncated = true;
      if (scale.per_point <= 0 || scale.base < 0) continue;
      const std::size_t count = agreeing(scale, marks);
      double sum = 0;
      for (const Measured& mark : marks) sum += std::min(difference(scale, mark), 1000.0);
      if (count < most || (count == most && best && sum >= least)) continue;
      if (count < 3) continue;
      most = count;
      least = sum;
      best = scale;
    }
  }
  if (!best || 3 * most < 2 * marks.size()) return std::nullopt;
  return best;
}

}  // namespace

std::optional<Axis> find_axis(const Drawing& drawing, Growth growth, const Rect& within) {
  const std::vector<Tick> ticks = possible_ticks(drawing, growth, within);
  std::vector<const Tick*> best;
  for (const Tick& a : ticks) {
    for (const Tick& b : ticks) {
      if (b.value <= a.value || !aligned(a, b, drawing.type)) continue;
      const Points step = growth == Growth::kUp ? a.along - b.along : b.along - a.along;
      if (step < 0.8 * drawing.type) continue;
      std::vector<const Tick*> found = along_line(ticks, a, b, drawing.type);
      if (found.size() > best.size() && are_axis(found)) best = std::move(found);
    }
  }
  if (best.empty()) return std::nullopt;
  return fitted(best);
}

ValueRange Scale::range_of(Points length) const {
  const double middle = base + length * per_point;
  const auto bounded = [](double value) {
    return Hundredths{static_cast<int>(std::clamp(std::lround(value), 0L, 10000L))};
  };
  return {bounded(std::floor(middle - tolerance)), bounded(std::ceil(middle + tolerance))};
}

std::optional<Scale> scale_of_labels(std::span<const Measured> marks, Points unit) {
  const std::vector<Measured> known = labelled(marks);
  if (known.size() < 2) return std::nullopt;
  const std::optional<Scale> ratio = best_ratio(known, unit);
  const std::optional<Scale> line = best_line(known, unit);
  if (!ratio || (line && agreeing(*line, known) > agreeing(*ratio, known))) return line;
  return ratio;
}

Scale scale_of_axis(const Axis& axis, Points base, Points unit, Points type) {
  Scale scale;
  scale.per_point = std::abs(axis.per_point);
  scale.base = axis.value_at(base);
  // A tick's text stands about its place; where one stands at the foot of the bars, it tells
  // exactly.
  const double step = scale.per_point * 0.7 * type;
  const double nearest = std::round(scale.base / kTickStep) * kTickStep;
  if (std::abs(nearest - scale.base) <= step && nearest >= axis.lowest - 1) scale.base = nearest;
  scale.truncated = scale.base > kTickStep / 2.0;
  scale.tolerance = tolerance_of(scale.per_point, unit) + 0.12 * type * scale.per_point;
  return scale;
}

}  // namespace prongsai
