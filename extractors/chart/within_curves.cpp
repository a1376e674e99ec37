#include "extractors/chart/within_curves.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>

namespace prongsai {
namespace {

constexpr int kDirections = 24;

std::size_t direction_of(const Point& from, const Point& to) {
  const double turn = std::atan2(to.y - from.y, to.x - from.x) / (2 * std::numbers::pi) + 0.5;
  return static_cast<std::size_t>(std::min(kDirections - 1, static_cast<int>(turn * kDirections)));
}

Points distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

std::vector<Points> reach_of(const Curve& curve) {
  const Point middle = curve.box.centre();
  std::vector<Points> reaches(kDirections, 0);
  for (const Point& p : curve.points) {
    Points& reach = reaches[direction_of(middle, p)];
    reach = std::max(reach, distance(middle, p));
  }
  return reaches;
}

bool all_beyond(const std::vector<Points>& reaches, Points least) {
  return std::all_of(reaches.begin(), reaches.end(), [&](Points reach) { return reach > least; });
}

}  // namespace

bool goes_around(const Curve& curve, Points least) { return all_beyond(reach_of(curve), least); }

MiddleOfCurves::MiddleOfCurves(const std::vector<Curve>& curves, Points type) : type_(type) {
  for (const Curve& curve : curves) {
    Ring ring{curve.box.centre(), reach_of(curve)};
    if (all_beyond(ring.reach, 4 * type_)) rings_.push_back(std::move(ring));
  }
}

bool MiddleOfCurves::holds(const Rect& text) const {
  constexpr double kWithin = 0.5;
  const Point place = text.centre();
  return std::any_of(rings_.begin(), rings_.end(), [&](const Ring& ring) {
    const bool of_axis = place.y < ring.middle.y && text.width() < 4 * type_ &&
                         text.x0 < ring.middle.x + type_ && text.x1 > ring.middle.x - 3 * type_;
    const Points out = distance(ring.middle, place);
    return !of_axis && out < kWithin * ring.reach[direction_of(ring.middle, place)];
  });
}

}  // namespace prongsai
