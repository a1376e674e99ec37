#include "extractors/chart/pixel_arcs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <optional>
#include <utility>

#include "extractors/chart/picture_colours.h"
#include "extractors/chart/pixel_frame.h"
#include "extractors/scan/components.h"

namespace prongsai {
namespace {

constexpr Points kSmallestRadius = 12;
// Amber in grey is 65 from paper, the rest of a gauge's track 30.
constexpr int kInk = 48;

// Small enough to be looked at in no time: a band is as broad as letters are high.
int step_of(const PageImage& image) {
  constexpr double kDpi = 90;
  constexpr double kPointsPerInch = 72;
  const double dpi = image.width * kPointsPerInch / std::max(image.place.width(), 1.0);
  return std::max(1, static_cast<int>(dpi / kDpi));
}

GreyImage small_ink(const PageImage& image, int step) {
  const Colour paper = background_of(image);
  GreyImage ink{image.width / step, image.height / step, {}};
  ink.pixels.reserve(static_cast<std::size_t>(ink.width) * ink.height);
  for (int y = 0; y < ink.height; ++y) {
    const std::size_t row = static_cast<std::size_t>(y) * step * image.width;
    for (int x = 0; x < ink.width; ++x) {
      const Colour colour = colour_at(image, row + static_cast<std::size_t>(x) * step);
      ink.pixels.push_back(distance(colour, paper) > kInk ? 0 : 255);
    }
  }
  return ink;
}

struct Circle {
  Point middle;
  double radius = 0;
};

// The circle that places lie nearest to, by least squares of x² + y² + ax + by + c.
std::optional<Circle> circle_through(const std::vector<Point>& places, const Point& about) {
  double sxx = 0, sxy = 0, syy = 0, sxz = 0, syz = 0, sx = 0, sy = 0, sz = 0;
  for (const Point& p : places) {
    const double x = p.x - about.x;
    const double y = p.y - about.y;
    const double z = x * x + y * y;
    sxx += x * x, sxy += x * y, syy += y * y;
    sxz += x * z, syz += y * z;
    sx += x, sy += y, sz += z;
  }
  const auto n = static_cast<double>(places.size());
  const double a = sxx - sx * sx / n, b = sxy - sx * sy / n, c = syy - sy * sy / n;
  const double d = (sxz - sx * sz / n) / 2, e = (syz - sy * sz / n) / 2;
  const double determinant = a * c - b * b;
  if (std::abs(determinant) < 1e-6 * a * c) return std::nullopt;
  const double x = (d * c - e * b) / determinant;
  const double y = (a * e - b * d) / determinant;
  const double square = x * x + y * y + (sz - 2 * x * sx - 2 * y * sy) / n;
  if (square <= 0) return std::nullopt;
  return Circle{{about.x + x, about.y + y}, std::sqrt(square)};
}

// The same by distances from the circle: the one above is drawn into a broad band that is a part of
// a turn. The mean of all places is the middle and, of each, its radius away from it.
Circle nearer(const std::vector<Point>& places, Circle circle) {
  constexpr int kTurns = 60;
  constexpr std::size_t kEnough = 500;
  const std::size_t step = std::max<std::size_t>(1, places.size() / kEnough);
  for (int turn = 0; turn < kTurns; ++turn) {
    Point mean;
    Point ways;
    double radii = 0;
    double count = 0;
    for (std::size_t i = 0; i < places.size(); i += step, ++count) {
      const double dx = places[i].x - circle.middle.x;
      const double dy = places[i].y - circle.middle.y;
      const double radius = std::max(std::hypot(dx, dy), 1e-6);
      radii += radius;
      mean = {mean.x + places[i].x, mean.y + places[i].y};
      ways = {ways.x + dx / radius, ways.y + dy / radius};
    }
    circle.radius = radii / count;
    circle.middle = {mean.x / count - circle.radius * ways.x / count,
                     mean.y / count - circle.radius * ways.y / count};
  }
  return circle;
}

// In how many of 36 directions from the middle it is seen.
int directions_of(const std::vector<Point>& places, const Point& middle) {
  constexpr int kAll = 36;
  std::vector<int> counts(kAll, 0);
  for (const Point& p : places) {
    const double turn = std::atan2(p.y - middle.y, p.x - middle.x) / (2 * std::numbers::pi) + 0.5;
    ++counts[static_cast<std::size_t>(std::min(kAll - 1, static_cast<int>(turn * kAll)))];
  }
  return static_cast<int>(std::count_if(counts.begin(), counts.end(), [](int n) { return n > 0; }));
}

// A band fills what lies between its circles in the directions it is seen in; no polygon does, and
// no solid thing has room in the middle.
std::optional<Arc> arc_of(const std::vector<Point>& places, const Rect& box) {
  std::optional<Circle> circle = circle_through(places, box.centre());
  if (circle) circle = nearer(places, *circle);
  if (!circle || circle->radius < kSmallestRadius) return std::nullopt;
  std::vector<double> radii;
  for (const Point& p : places) {
    radii.push_back(std::hypot(p.x - circle->middle.x, p.y - circle->middle.y));
  }
  std::sort(radii.begin(), radii.end());
  const double inner = radii[radii.size() / 100];
  const double outer = radii[radii.size() - 1 - radii.size() / 100];
  constexpr double kThickest = 0.6;   // of the outer radius
  constexpr double kThinnest = 0.04;  // a circle that is a line
  const double thick = (outer - inner) / outer;
  const int seen = directions_of(places, circle->middle);
  if (seen < 8 || thick > kThickest || thick < kThinnest) return std::nullopt;
  return Arc{box, circle->middle, inner, outer};
}

struct Band {
  PixelBox box;
  int area = 0;
  std::vector<Point> places;
};

std::vector<Band> hollow_pieces(const Components& components, const PixelFrame& frame, int step) {
  constexpr double kMostInk = 0.72;  // of its box: a quarter of a turn has up to 0.6
  std::vector<int> wanted(components.all.size(), -1);
  std::vector<Band> bands;
  for (std::size_t i = 0; i < components.all.size(); ++i) {
    const PixelBox& box = components.all[i].box;
    const double share = static_cast<double>(components.all[i].area) / box.width() / box.height();
    const Points longest = std::max(box.width() * frame.across, box.height() * frame.down) * step;
    if (longest < kSmallestRadius || share > kMostInk) continue;
    wanted[i] = static_cast<int>(bands.size());
    bands.push_back({box, components.all[i].area, {}});
  }
  for (const InkRun& run : components.runs) {
    const int band = wanted[static_cast<std::size_t>(run.component)];
    for (int x = run.x0; band >= 0 && x < run.x1; ++x) {
      bands[static_cast<std::size_t>(band)].places.push_back(
          frame.place((x + 0.5) * step, (run.y + 0.5) * step));
    }
  }
  return bands;
}

}  // namespace

std::vector<Arc> find_arcs(const PageImage& image) {
  std::vector<Arc> arcs;
  const int step = step_of(image);
  const PixelFrame frame(image);
  const Points square = frame.across * frame.down * step * step;  // of one pixel looked at
  for (const Band& band : hollow_pieces(find_components(small_ink(image, step)), frame, step)) {
    const PixelBox& box = band.box;
    const Rect place = frame.box(box.x0 * step, box.y0 * step, box.x1 * step, box.y1 * step);
    const std::optional<Arc> arc = arc_of(band.places, place);
    if (!arc) continue;
    const double turn = directions_of(band.places, arc->middle) / 36.0;
    const double full =
        std::numbers::pi * (arc->outer * arc->outer - arc->inner * arc->inner) * turn;
    constexpr double kFull = 0.7;
    if (band.area * square > kFull * full) arcs.push_back(*arc);
  }
  return arcs;
}

bool is_on(const Arc& arc, const Point& place, Points rim) {
  const Rect& box = arc.box;
  if (place.x < box.x0 - rim || place.x > box.x1 + rim || place.y < box.y0 - rim ||
      place.y > box.y1 + rim) {
    return false;
  }
  const Points radius = std::hypot(place.x - arc.middle.x, place.y - arc.middle.y);
  return radius > arc.inner - rim && radius < arc.outer + rim;
}

void clear_arcs(const std::vector<Arc>& arcs, const PageImage& image, GreyImage& contrast) {
  const PixelFrame frame(image);
  const Points rim = 2 * std::max(frame.across, frame.down);
  for (const Arc& arc : arcs) {
    for (int y = 0; y < image.height; ++y) {
      const Point left = frame.place(0.5, y + 0.5);
      if (left.y < arc.box.y0 - rim || left.y > arc.box.y1 + rim) continue;
      for (int x = 0; x < image.width; ++x) {
        const bool band = is_on(arc, frame.place(x + 0.5, y + 0.5), rim);
        if (band) contrast.pixels[static_cast<std::size_t>(y) * image.width + x] = 0;
      }
    }
  }
}

}  // namespace prongsai
