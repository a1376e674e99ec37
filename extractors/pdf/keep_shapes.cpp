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

void keep_patch(GfxState* state, const GfxSubpath& sub, Shapes& shapes) {
  constexpr int kMostPoints = 9;
  const int points = sub.getNumPoints();
  if (points < 4 || points > kMostPoints) return;
  Point last = place(state, sub, points - 1);
  Rect box{last.x, last.y, last.x, last.y};
  double area = 0;
  for (int j = 0; j < points; ++j) {
    const Point p = place(state, sub, j);
    if (sub.getCurve(j)) return;
    if (std::abs(p.x - last.x) > kStraight && std::abs(p.y - last.y) > kStraight) return;
    area += (last.x * p.y - p.x * last.y) / 2;
    box = unite(box, {p.x, p.y, p.x, p.y});
    last = p;
  }
  if (std::abs(area) < 0.98 * box.width() * box.height() || !clip(state, box)) return;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  shapes.patches.push_back({box, colour_of(rgb)});
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

// The short level line of a legend, in colour: borders of cells are grey or black.
void keep_swatch(const Rect& box, const Colour& colour, Shapes& shapes) {
  constexpr Points kShortest = 6;
  constexpr Points kLongest = 45;
  constexpr int kColoured = 40;
  constexpr std::size_t kMost = 200;
  constexpr Points kHalf = 1.5;  // of the line's thickness
  const int most = std::max({colour.red, colour.green, colour.blue});
  const int least = std::min({colour.red, colour.green, colour.blue});
  const bool short_line =
      box.height() < kLevel && box.width() >= kShortest && box.width() <= kLongest;
  if (!short_line || most - least < kColoured || shapes.swatches.size() >= kMost) return;
  shapes.swatches.push_back({{box.x0, box.y0 - kHalf, box.x1, box.y1 + kHalf}, colour});
}

void keep_curve(GfxState* state, const GfxSubpath& sub, Shapes& shapes) {
  Curve curve;
  bool slants = false;
  for (int j = 0; j < sub.getNumPoints(); ++j) {
    const Point p = place(state, sub, j);
    if (sub.getCurve(j)) return;
    if (j == 0) {
      curve.box = {p.x, p.y, p.x, p.y};
      curve.points.push_back(p);
      continue;
    }
    const Point last = curve.points.back();
    slants = slants || (std::abs(p.x - last.x) > 0.1 && std::abs(p.y - last.y) > 0.1);
    curve.box = unite(curve.box, {p.x, p.y, p.x, p.y});
    add_points_between(last, p, curve.points);
  }
  GfxRGB rgb;
  state->getStrokeRGB(&rgb);
  curve.colour = colour_of(rgb);
  if (!slants && sub.getNumPoints() == 2) keep_swatch(curve.box, curve.colour, shapes);
  if (!slants || curve.box.height() < kLevel || curve.box.width() < kNarrowestCurve) return;
  shapes.curves.push_back(std::move(curve));
}

}  // namespace

void keep_patches(GfxState* state, Shapes& shapes) {
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) keep_patch(state, *path->getSubpath(i), shapes);
}

void keep_curves(GfxState* state, Shapes& shapes) {
  constexpr std::size_t kMostCurves = 400;  // more is a map
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths() && shapes.curves.size() < kMostCurves; ++i) {
    keep_curve(state, *path->getSubpath(i), shapes);
  }
}

}  // namespace prongsai
