#include "extractors/scan/round_strokes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <optional>
#include <utility>

#include "extractors/scan/rules.h"

namespace prongsai {
namespace {

// In heights of type: seals of offices are 3.5-5 cm wide, type 1.6-2.8 mm high.
constexpr double kLeastRadius = 3;
constexpr double kMostRadius = 16;
// Circles through three pixels of ink that are tried. A circle that a third of the ink belongs to
// is met by one in 27.
constexpr int kTries = 600;
constexpr int kMostCircles = 4;
// Of what is to be seen of a circle, so much must be strokes as even as a rule's.
constexpr double kEven = 0.6;

using Pixel = std::pair<int, int>;

bool black(const GreyImage& ink, int x, int y) {
  return x >= 0 && y >= 0 && x < ink.width && y < ink.height &&
         ink.pixels[static_cast<std::size_t>(y) * ink.width + x] == 0;
}

// Through three points; nothing where they lie in a line.
std::optional<Circle> circle_through(const Pixel& a, const Pixel& b, const Pixel& c) {
  const double bx = b.first - a.first, by = b.second - a.second;
  const double cx = c.first - a.first, cy = c.second - a.second;
  const double twice = 2 * (bx * cy - by * cx);
  if (std::abs(twice) < 1) return std::nullopt;
  const double b2 = bx * bx + by * by, c2 = cx * cx + cy * cy;
  const double ux = (cy * b2 - by * c2) / twice, uy = (bx * c2 - cx * b2) / twice;
  return Circle{a.first + ux, a.second + uy, std::hypot(ux, uy)};
}

// How much of a circle is ink with paper on both sides.
double share_of(const GreyImage& ink, const Circle& circle, double type_height) {
  const double away = std::max(3.0, 0.25 * type_height);
  const int steps = static_cast<int>(2 * circle.radius);
  int seen = 0;
  for (int i = 0; i < steps; ++i) {
    const double angle = 2 * std::numbers::pi * i / steps;
    const double dx = std::cos(angle), dy = std::sin(angle);
    const auto at = [&](double r) {
      return black(ink, static_cast<int>(std::lround(circle.x + r * dx)),
                   static_cast<int>(std::lround(circle.y + r * dy)));
    };
    const bool on = at(circle.radius) || at(circle.radius - 1) || at(circle.radius + 1);
    seen += on && !(at(circle.radius - away) && at(circle.radius + away)) ? 1 : 0;
  }
  return static_cast<double>(seen) / std::max(steps, 1);
}

std::optional<Circle> best_circle(const GreyImage& ink, double type_height, double least_share) {
  std::vector<Pixel> pixels;
  for (int y = 0; y < ink.height; ++y) {
    for (int x = 0; x < ink.width; ++x) {
      if (black(ink, x, y)) pixels.emplace_back(x, y);
    }
  }
  if (pixels.size() < 50) return std::nullopt;
  std::uint32_t random = 1;
  const auto any = [&]() -> const Pixel& {
    random = random * 1664525 + 1013904223;
    return pixels[(static_cast<std::uint64_t>(random) * pixels.size()) >> 32];
  };
  Circle best;
  double most = least_share;
  for (int i = 0; i < kTries; ++i) {
    const Pixel& a = any();
    const Pixel& b = any();
    const std::optional<Circle> circle = circle_through(a, b, any());
    if (!circle || circle->radius < kLeastRadius * type_height) continue;
    if (circle->radius > kMostRadius * type_height) continue;
    const double share = share_of(ink, *circle, type_height);
    if (share > most) most = share, best = *circle;
  }
  if (best.radius <= 0) return std::nullopt;
  return best;
}

// The surroundings of a circle, unrolled: along it one pixel and more a pixel, across it inwards to
// outwards.
struct Ring {
  GreyImage image;
  std::vector<std::size_t> from;  // the pixel each came from

  Ring(const GreyImage& ink, const Circle& circle, int reach) {
    image.width = static_cast<int>(std::ceil(2 * std::numbers::pi * (circle.radius + reach)));
    image.height = 2 * reach + 1;
    for (int v = -reach; v <= reach; ++v) {
      for (int u = 0; u < image.width; ++u) {
        const double angle = 2 * std::numbers::pi * u / image.width;
        const int x =
            static_cast<int>(std::lround(circle.x + (circle.radius + v) * std::cos(angle)));
        const int y =
            static_cast<int>(std::lround(circle.y + (circle.radius + v) * std::sin(angle)));
        const bool ink_there = black(ink, x, y);
        image.pixels.push_back(ink_there ? 0 : 255);
        from.push_back(ink_there ? static_cast<std::size_t>(y) * ink.width + x : 0);
      }
    }
  }
};

// Whitens the strokes that run along a circle; false where they are less than `least` of it.
bool whiten_along(const Circle& circle, double type_height, double least, GreyImage& ink) {
  const Ring ring(ink, circle, std::max(4, static_cast<int>(0.6 * type_height)));
  const std::vector<TracedRule> strokes = find_level_strokes(ring.image, type_height);
  double length = 0;
  for (const TracedRule& stroke : strokes) length += stroke.to - stroke.from;
  if (length < least * ring.image.width) return false;
  GreyImage left = ring.image;
  whiten_rules(strokes, ring.image, 0, left);
  for (std::size_t i = 0; i < ring.from.size(); ++i) {
    if (left.pixels[i] != ring.image.pixels[i]) ink.pixels[ring.from[i]] = 255;
  }
  return true;
}

}  // namespace

std::vector<Circle> whiten_circles(double type_height, double least_share, GreyImage& ink) {
  std::vector<Circle> found;
  for (int i = 0; i < kMostCircles; ++i) {
    const std::optional<Circle> circle = best_circle(ink, type_height, least_share);
    if (!circle || !whiten_along(*circle, type_height, kEven * least_share, ink)) break;
    found.push_back(*circle);
  }
  return found;
}

}  // namespace prongsai
