#include "extractors/pdf/keep_shapes.h"

#include <poppler/GfxState.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace prongsai {
namespace {

// Sides of a rectangle that are further from level and upright are slanting.
constexpr Points kStraight = 0.7;
// A line of a chart is broader; strokes of letters drawn as paths and arrows are not.
constexpr Points kNarrowestCurve = 40;
// A ruling drawn with its ends at two heights falls by less.
constexpr Points kLevel = 3;

// Web pages draw lines again, broader and as good as invisible, for the mouse to find.
constexpr double kSeen = 0.03;

Point place(GfxState* state, const GfxSubpath& sub, int point) {
  Point p;
  state->transform(sub.getX(point), sub.getY(point), &p.x, &p.y);
  return p;
}

Colour colour_of(const GfxRGB& rgb) {
  return {colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b)};
}

// What is displayed of a box; nothing of it where it lies outside of the clip.
bool clip(GfxState* state, Rect& box) {
  Rect clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  box = {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
         std::min(box.y1, clip.y1)};
  return box.x0 < box.x1 && box.y0 < box.y1;
}

void add_points_between(Point from, Point to, std::vector<Point>& points) {
  constexpr Points kStep = 0.25;
  constexpr int kMost = 8000;  // two metres
  const Points length = std::hypot(to.x - from.x, to.y - from.y);
  const int steps = std::clamp(static_cast<int>(length / kStep), 1, kMost);
  for (int i = 1; i <= steps; ++i) {
    const double part = static_cast<double>(i) / steps;
    points.push_back({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
  }
}

// The corners of a subpath on the page, a curve's as points along it.
struct Outline {
  std::vector<Point> points;
  bool curved = false;
};

Outline outline_of(GfxState* state, const GfxSubpath& sub) {
  constexpr int kSteps = 16;  // of one Bézier curve: a quarter of a circle, a bend of a line
  Outline outline;
  const int count = sub.getNumPoints();
  for (int j = 0; j < count; ++j) {
    if (!sub.getCurve(j) || j == 0 || j + 2 > count) {
      outline.points.push_back(place(state, sub, j));
      continue;
    }
    outline.curved = true;
    const Point from = outline.points.back();
    const Point one = place(state, sub, j);
    const Point two = place(state, sub, j + 1);
    const Point to = place(state, sub, std::min(j + 2, count - 1));
    for (int i = 1; i <= kSteps; ++i) {
      const double t = static_cast<double>(i) / kSteps;
      const double u = 1 - t;
      const auto along = [&](double a, double b, double c, double d) {
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
      };
      outline.points.push_back(
          {along(from.x, one.x, two.x, to.x), along(from.y, one.y, two.y, to.y)});
    }
    j += 2;
  }
  return outline;
}

// How what is filled compares to its box: a rectangle of level and upright sides, one with rounded
// corners (bars whose ends are half circles have 0.97 of a box of eight times their breadth), or
// the dot of a legend, which has 0.785 of its box.
enum class Filled { kOther, kBox, kDot };

Filled filled_of(const Outline& outline, const Rect& box, bool slants, double area) {
  constexpr double kRectangle = 0.98;
  constexpr double kRounded = 0.93;
  constexpr double kDot = 0.77;
  constexpr Points kLargestDot = 14;
  const double share = std::abs(area) / (box.width() * box.height());
  if (!outline.curved) return !slants && share >= kRectangle ? Filled::kBox : Filled::kOther;
  if (share >= kRounded) return Filled::kBox;
  const bool round = share >= kDot && std::max(box.width(), box.height()) <= kLargestDot &&
                     std::abs(box.width() - box.height()) < 0.2 * box.width();
  return round ? Filled::kDot : Filled::kOther;
}

// What is filled of a subpath, if it is a rectangle or a dot.
std::optional<Patch> patch_of(GfxState* state, const GfxSubpath& sub) {
  constexpr int kMostPoints = 120;  // Chromium draws a quarter of a circle as four to eight curves
  const int points = sub.getNumPoints();
  if (points < 4 || points > kMostPoints) return std::nullopt;
  const Outline outline = outline_of(state, sub);
  Point last = outline.points.back();
  Rect box{last.x, last.y, last.x, last.y};
  double area = 0;
  bool slants = false;
  for (const Point& p : outline.points) {
    slants = slants || (std::abs(p.x - last.x) > kStraight && std::abs(p.y - last.y) > kStraight);
    area += (last.x * p.y - p.x * last.y) / 2;
    box = unite(box, {p.x, p.y, p.x, p.y});
    last = p;
  }
  const Filled filled = filled_of(outline, box, slants, area);
  if (filled == Filled::kOther || !clip(state, box)) return std::nullopt;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  return Patch{box, colour_of(rgb), filled == Filled::kDot};
}

// The short level line of a legend, in colour or thick: borders of cells are grey or black, and up
// to a point thick; lines of charts are drawn 1.5 to 2.25 points thick.
void keep_swatch(const Rect& box, const Colour& colour, Points thick, Shapes& shapes) {
  constexpr Points kThick = 1.3;
  constexpr Points kShortest = 6;
  constexpr Points kLongest = 45;
  constexpr int kColoured = 40;
  constexpr std::size_t kMost = 200;
  constexpr Points kHalf = 1.5;  // of the line's thickness
  const int most = std::max({colour.red, colour.green, colour.blue});
  const int least = std::min({colour.red, colour.green, colour.blue});
  const bool short_line =
      box.height() < kLevel && box.width() >= kShortest && box.width() <= kLongest;
  const bool border = most - least < kColoured && thick < kThick;
  if (!short_line || border || shapes.swatches.size() >= kMost) return;
  shapes.swatches.push_back({{box.x0, box.y0 - kHalf, box.x1, box.y1 + kHalf}, colour});
}

void keep_curve(GfxState* state, const GfxSubpath& sub, Shapes& shapes) {
  const Outline outline = outline_of(state, sub);
  if (outline.points.empty() || (outline.curved && sub.isClosed())) return;  // a circle
  Curve curve;
  bool slants = false;
  const Point first = outline.points.front();
  curve.box = {first.x, first.y, first.x, first.y};
  curve.points.push_back(first);
  for (const Point& p : outline.points) {
    const Point last = curve.points.back();
    slants = slants || (std::abs(p.x - last.x) > 0.1 && std::abs(p.y - last.y) > 0.1);
    curve.box = unite(curve.box, {p.x, p.y, p.x, p.y});
    if (&p != &outline.points.front()) add_points_between(last, p, curve.points);
  }
  GfxRGB rgb;
  state->getStrokeRGB(&rgb);
  curve.colour = colour_of(rgb);
  if (!slants && outline.points.size() == 2) {
    keep_swatch(curve.box, curve.colour, state->getTransformedLineWidth(), shapes);
  }
  if (!slants || curve.box.height() < kLevel || curve.box.width() < kNarrowestCurve) return;
  shapes.curves.push_back(std::move(curve));
}

// The circle through three points; nothing where they are in line.
std::optional<Arc> circle_of(const Point& a, const Point& b, const Point& c) {
  const double d = 2 * (a.x * (b.y - c.y) + b.x * (c.y - a.y) + c.x * (a.y - b.y));
  if (std::abs(d) < 1) return std::nullopt;
  const auto square = [](const Point& p) { return p.x * p.x + p.y * p.y; };
  Arc arc;
  arc.middle.x = (square(a) * (b.y - c.y) + square(b) * (c.y - a.y) + square(c) * (a.y - b.y)) / d;
  arc.middle.y = (square(a) * (c.x - b.x) + square(b) * (a.x - c.x) + square(c) * (b.x - a.x)) / d;
  arc.outer = std::hypot(a.x - arc.middle.x, a.y - arc.middle.y);
  return arc;
}

// A sector of a ring or of a pie: every point lies on its outer circle, on the inner one, or at the
// middle. A whole disc, a letter and an emblem's curve are none.
std::optional<Arc> sector_of(const Outline& outline, const Rect& box) {
  constexpr Points kSmallest = 12;  // radius
  constexpr std::size_t kFewest = 10;
  if (!outline.curved || outline.points.size() < kFewest) return std::nullopt;
  const std::size_t count = outline.points.size();
  for (const std::size_t first : {std::size_t{1}, count / 4}) {
    std::optional<Arc> arc = circle_of(outline.points[first], outline.points[first + count / 6],
                                       outline.points[first + count / 3]);
    if (!arc || arc->outer < kSmallest) continue;
    const double near = std::max(0.4, 0.01 * arc->outer);
    std::vector<double> inner;
    for (const Point& p : outline.points) {
      const double radius = std::hypot(p.x - arc->middle.x, p.y - arc->middle.y);
      if (std::abs(radius - arc->outer) > near) inner.push_back(radius);
    }
    if (inner.empty() || inner.size() == count) continue;
    const auto [least, most] = std::minmax_element(inner.begin(), inner.end());
    if (*most - *least > 2 * near) continue;
    arc->inner = std::min(*least, arc->outer);
    arc->outer = std::max(*least, arc->outer);
    arc->box = box;
    return arc;
  }
  return std::nullopt;
}

// What is filled with slanting sides: a sector, or the area below a line.
void keep_area(GfxState* state, const GfxSubpath& sub, Shapes& shapes) {
  constexpr int kMostPoints = 2000;   // Chromium draws a whole ring as 190 curves
  constexpr std::size_t kMost = 200;  // more is a map
  constexpr Points kSmallest = 20;
  if (sub.getNumPoints() < 4 || sub.getNumPoints() > kMostPoints) return;
  if (shapes.arcs.size() + shapes.areas.size() >= kMost) return;
  const Outline outline = outline_of(state, sub);
  Rect box{outline.points[0].x, outline.points[0].y, outline.points[0].x, outline.points[0].y};
  bool slants = false;
  Point last = outline.points.front();
  for (const Point& p : outline.points) {
    slants = slants || (std::abs(p.x - last.x) > kStraight && std::abs(p.y - last.y) > kStraight);
    box = unite(box, {p.x, p.y, p.x, p.y});
    last = p;
  }
  if (!slants || std::max(box.width(), box.height()) < kSmallest || !clip(state, box)) return;
  if (const auto arc = sector_of(outline, box)) {
    shapes.arcs.push_back(*arc);
  } else if (box.width() > kNarrowestCurve && box.height() > kLevel) {
    shapes.areas.push_back(box);
  }
}

}  // namespace

void keep_patches(GfxState* state, Shapes& shapes) {
  if (state->getFillOpacity() < kSeen) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    if (const auto patch = patch_of(state, *path->getSubpath(i))) {
      shapes.patches.push_back(*patch);
    } else {
      keep_area(state, *path->getSubpath(i), shapes);
    }
  }
}

std::optional<Patch> clipped_patch(GfxState* state) {
  const GfxPath* path = state->getPath();
  return path->getNumSubpaths() == 1 ? patch_of(state, *path->getSubpath(0)) : std::nullopt;
}

void keep_shaded_patch(GfxState* state, GfxUnivariateShading* shading, std::optional<Patch> patch,
                       PageInk& ink) {
  if (!patch || !clip(state, patch->box)) return;
  GfxColor middle;
  shading->getColor((shading->getDomain0() + shading->getDomain1()) / 2, &middle);
  GfxRGB rgb;
  shading->getColorSpace()->getRGB(&middle, &rgb);
  // As seen upon paper: the stripe behind the bar under the mouse is nearly white.
  const double share = state->getFillOpacity();
  const auto upon_paper = [&](GfxColorComp c) {
    return static_cast<std::uint8_t>(std::lround(255 - (255 - colToByte(c)) * share));
  };
  patch->colour = {upon_paper(rgb.r), upon_paper(rgb.g), upon_paper(rgb.b)};
  ink.filled.push_back(patch->box);
  ink.shapes.patches.push_back(*patch);
}

void keep_curves(GfxState* state, Shapes& shapes) {
  constexpr std::size_t kMostCurves = 400;  // more is a map
  if (state->getStrokeOpacity() < kSeen) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths() && shapes.curves.size() < kMostCurves; ++i) {
    keep_curve(state, *path->getSubpath(i), shapes);
  }
}

}  // namespace prongsai
