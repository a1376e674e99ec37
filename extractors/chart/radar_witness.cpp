#include "extractors/chart/radar_witness.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>

namespace prongsai {
namespace {

constexpr double kFull = 2 * std::numbers::pi;

// How a radar chart may lie: its middle, and how much broader it was made than high.
struct Lie {
  Point middle;
  double stretch = 1;
};

// Lies in a net around one: so many steps to each side, its stretch changed five times each way.
struct Net {
  Lie around;
  int steps = 0;
  Points step = 0;
  double stretch_step = 0;
};

// A place of the line as a spoke sees it: how far aside of it and how far along.
struct Seen {
  double aside = 0;
  double along = 0;
};

class Spokes {
 public:
  Spokes(const Curve& line, const Point& around, std::span<const std::optional<Hundredths>> numbers,
         Points unit)
      : numbers_(numbers), unit_(unit), near_(numbers.size()), seen_(numbers.size()) {
    for (std::size_t i = 0; i < near_.size(); ++i)
      ways_.push_back({std::sin(angle_of(i)), -std::cos(angle_of(i))});
    const double reach = kFull / 24;
    for (const Point& p : line.points) {
      const double angle = std::atan2(p.x - around.x, around.y - p.y);
      for (std::size_t i = 0; i < near_.size(); ++i) {
        const double turn = std::abs(std::remainder(angle - angle_of(i), kFull));
        if (turn < reach) near_[i].push_back(p);
      }
    }
  }

  // `unit`: what lengths are known to.
  [[nodiscard]] Lie try_lies(const Net& net, Points unit, RadarWitness& best) {
    Lie found = net.around;
    for (int k = -5; k <= 5; ++k) {
      Lie lie{{}, net.around.stretch + k * net.stretch_step};
      see_with(lie.stretch);
      for (int dx = -net.steps; dx <= net.steps; ++dx) {
        for (int dy = -net.steps; dy <= net.steps; ++dy) {
          lie.middle = {net.around.middle.x + dx * net.step, net.around.middle.y + dy * net.step};
          if (try_lie(lie, unit, best)) found = lie;
        }
      }
    }
    return found;
  }

 private:
  [[nodiscard]] double angle_of(std::size_t spoke) const {
    return kFull * static_cast<double>(spoke) / static_cast<double>(near_.size());
  }

  [[nodiscard]] Seen see(const Point& p, std::size_t spoke, double stretch) const {
    const Point& way = ways_[spoke];
    const double x = p.x / stretch;
    return {x * way.y - p.y * way.x, x * way.x + p.y * way.y};
  }

  // The line's places by how far aside they are, so that one middle after another finds those on
  // its spokes without going through all.
  void see_with(double stretch) {
    for (std::size_t i = 0; i < near_.size(); ++i) {
      seen_[i].clear();
      for (const Point& p : near_[i]) seen_[i].push_back(see(p, i, stretch));
      std::sort(seen_[i].begin(), seen_[i].end(),
                [](const Seen& a, const Seen& b) { return a.aside < b.aside; });
    }
  }

  // How far out the line crosses the spoke: the middle of its stroke; nothing where it does not.
  [[nodiscard]] std::optional<Points> crossing(std::size_t spoke, const Lie& lie) const {
    const Seen middle = see(lie.middle, spoke, lie.stretch);
    const Points near = std::max(0.75 * unit_, 0.2);
    const std::vector<Seen>& line = seen_[spoke];
    const auto first =
        std::lower_bound(line.begin(), line.end(), middle.aside - near,
                         [](const Seen& place, double aside) { return place.aside < aside; });
    Points farthest = 0;
    auto last = first;
    for (; last != line.end() && last->aside <= middle.aside + near; ++last)
      farthest = std::max(farthest, last->along - middle.along);
    const Points stroke = std::max(8 * unit_, 1.0);
    Points sum = 0;
    int count = 0;
    for (auto place = first; place != last; ++place) {
      const Points along = place->along - middle.along;
      if (along <= 0 || along < farthest - stroke) continue;
      sum += along;
      ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / count;
  }

  bool try_lie(const Lie& lie, Points unit, RadarWitness& best) {
    measured_.clear();
    for (std::size_t i = 0; i < near_.size(); ++i) {
      const auto length = crossing(i, lie);
      measured_.push_back(length ? Measured{*length, numbers_[i]} : Measured{});
    }
    const auto scale = scale_of_labels(measured_, unit);
    if (!scale) return false;
    const auto [agreeing, off] = agreement(*scale);
    if (agreeing < best.agreeing || (agreeing == best.agreeing && off >= best.off)) return false;
    best = {scale, measured_, agreeing, off};
    return true;
  }

  // How many numbers agree with their lengths, and how far off all are together.
  [[nodiscard]] std::pair<std::size_t, double> agreement(const Scale& scale) const {
    std::pair<std::size_t, double> result{0, 0};
    for (const Measured& one : measured_) {
      if (!one.label) continue;
      const double off = std::abs(scale.base + one.length * scale.per_point - one.label->value);
      result.first += off <= scale.tolerance ? 1 : 0;
      result.second += std::min(off, 1000.0);
    }
    return result;
  }

  std::span<const std::optional<Hundredths>> numbers_;
  Points unit_ = 0;
  std::vector<Point> ways_;               // of the spokes, one point long
  std::vector<std::vector<Point>> near_;  // the line's places near each spoke
  std::vector<std::vector<Seen>> seen_;   // the same with one stretch
  std::vector<Measured> measured_;
};

}  // namespace

// First roughly, then as exactly as places are known.
void look_along(const Curve& line, const Point& around,
                std::span<const std::optional<Hundredths>> numbers, Points unit,
                RadarWitness& best) {
  Spokes spokes(line, around, numbers, unit);
  constexpr int kSteps = 5;
  const Points step = std::max(unit, 0.01 * std::max(line.box.width(), line.box.height()));
  RadarWitness rough;
  const Lie lie = spokes.try_lies({{around, 1}, kSteps, step, 0.02}, 0.7 * step, rough);
  if (!rough.scale) return;
  static_cast<void>(spokes.try_lies({lie, kSteps, step / kSteps, 0.004}, 1.5 * unit, best));
}

}  // namespace prongsai
