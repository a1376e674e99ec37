#include "extractors/scan/perspective.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "model/geometry.h"

namespace prongsai {
namespace {

// Rules shorter than this, in type heights, do not tell their slope well enough.
constexpr double kLongEnough = 12;
// Slopes up to this are the work of rollers and of bent paper: 0.006 on real scans. A hand-held
// camera gives 0.02 and more.
constexpr double kSlight = 0.012;

// A single rule may be the line of a chart, which rises a little from year to year; so may be two.
// Tables have three and more in each direction.
constexpr int kFewestRules = 3;

// How rules of one direction lean, in pixels a pixel, as it changes across them.
struct Lean {
  double at_start = 0;  // at the picture's top (level rules) or left edge (upright ones)
  double growth = 0;    // a pixel across
  double most = 0;      // the steepest of the rules

  [[nodiscard]] double at(double across) const { return at_start + growth * across; }
};

// The straight line through what the rules of one direction say, longer ones counting for more.
Lean lean_of(const std::vector<TracedRule>& rules, bool horizontal, double type_height,
             double extent) {
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
  double first = 1e9;
  double last = -1e9;
  int count = 0;
  for (const TracedRule& rule : rules) {
    const double length = rule.to - rule.from;
    if (rule.horizontal != horizontal || length < kLongEnough * type_height) continue;
    const double slope = (rule.middle.back() - rule.middle.front()) / length;
    const double across = (rule.middle.back() + rule.middle.front()) / 2.0;
    ++count;
    n += length, sx += length * across, sy += length * slope;
    sxx += length * across * across, sxy += length * across * slope;
    first = std::min(first, across);
    last = std::max(last, across);
  }
  Lean lean;
  if (count < kFewestRules) return lean;
  // Rules that lie near one another do not tell how the lean changes over the whole page.
  const double spread = n * sxx - sx * sx;
  if (last - first > extent / 4 && spread > 0) lean.growth = (n * sxy - sx * sy) / spread;
  lean.at_start = (sy - lean.growth * sx) / n;
  lean.most = std::max(std::abs(lean.at(first)), std::abs(lean.at(last)));
  return lean;
}

// Where the line of slope `across` through (0, y) meets the one of slope `down` through (x, 0).
Point corner(double x, double y, const Lean& level, const Lean& upright, const Point& middle) {
  // Lines lean about the middle of the page: there they pass through (x, y).
  const double a = level.at(y);
  const double b = upright.at(x);
  // v = y + a (u - middle.x), u = x + b (v - middle.y)
  const double u = (x + b * (y - a * middle.x - middle.y)) / (1 - a * b);
  return {u, y + a * (u - middle.x)};
}

using Homography = std::array<double, 8>;

// The map that takes `from` to `to`, by elimination.
std::optional<Homography> map_between(const std::array<Point, 4>& from,
                                      const std::array<Point, 4>& to) {
  std::array<std::array<double, 9>, 8> m{};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto [x, y] = from[i];
    const auto [u, v] = to[i];
    m[2 * i] = {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
    m[2 * i + 1] = {0, 0, 0, x, y, 1, -v * x, -v * y, v};
  }
  for (std::size_t i = 0; i < 8; ++i) {
    const auto best = std::max_element(
        m.begin() + static_cast<std::ptrdiff_t>(i), m.end(),
        [i](const auto& a, const auto& b) { return std::abs(a[i]) < std::abs(b[i]); });
    std::swap(m[i], *best);
    if (std::abs(m[i][i]) < 1e-12) return std::nullopt;
    for (std::size_t j = 0; j < 8; ++j) {
      if (j == i) continue;
      const double factor = m[j][i] / m[i][i];
      for (std::size_t k = i; k < 9; ++k) m[j][k] -= factor * m[i][k];
    }
  }
  Homography h{};
  for (std::size_t i = 0; i < 8; ++i) h[i] = m[i][8] / m[i][i];
  return h;
}

std::uint8_t sample(const GreyImage& grey, double x, double y) {
  const int u = static_cast<int>(std::floor(x));
  const int v = static_cast<int>(std::floor(y));
  if (u < 0 || v < 0 || u + 1 >= grey.width || v + 1 >= grey.height) return 255;
  const std::uint8_t* p = grey.pixels.data() + static_cast<std::size_t>(v) * grey.width + u;
  const int fx = static_cast<int>((x - u) * 256);
  const int fy = static_cast<int>((y - v) * 256);
  const int above = p[0] * (256 - fx) + p[1] * fx;
  const int below = p[grey.width] * (256 - fx) + p[grey.width + 1] * fx;
  return static_cast<std::uint8_t>((above * (256 - fy) + below * fy) >> 16);
}

GreyImage drawn_through(const Homography& h, const GreyImage& grey) {
  GreyImage result{grey.width, grey.height, std::vector<std::uint8_t>(grey.pixels.size())};
  for (int y = 0; y < grey.height; ++y) {
    std::uint8_t* row = result.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    for (int x = 0; x < grey.width; ++x) {
      const double w = h[6] * x + h[7] * y + 1;
      row[x] = sample(grey, (h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w);
    }
  }
  return result;
}

}  // namespace

bool rectify(const std::vector<TracedRule>& rules, double type_height, GreyImage& grey) {
  const double width = grey.width;
  const double height = grey.height;
  const Lean level = lean_of(rules, true, type_height, height);
  const Lean upright = lean_of(rules, false, type_height, width);
  const double most = std::max(level.most, upright.most);
  // Steeper than 15 degrees is no page laid down to be photographed, but a wrong guess.
  if (most < kSlight || most > 0.27) return false;
  const Point middle{width / 2, height / 2};
  const std::array<Point, 4> straight{Point{0, 0}, Point{width, 0}, Point{width, height},
                                      Point{0, height}};
  std::array<Point, 4> seen;
  for (std::size_t i = 0; i < 4; ++i)
    seen[i] = corner(straight[i].x, straight[i].y, level, upright, middle);
  const std::optional<Homography> map = map_between(straight, seen);
  if (!map) return false;
  grey = drawn_through(*map, grey);
  return true;
}

}  // namespace prongsai
