#include "extractors/pdf/turn_ink.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace prongsai {
namespace {

// This share of a page's visible glyphs must run the same way, other than to the right.
constexpr double kMost = 0.7;
// Fewer glyphs are a stamp or a note at the edge.
constexpr int kFewest = 20;

// Quarters that a direction is turned clockwise from "to the right".
int quarters_of(Direction direction) { return static_cast<int>(direction); }

class Turner {
 public:
  Turner(int turn, Points width, Points height) : turn_(turn), width_(width), height_(height) {}

  [[nodiscard]] Point place(Point p) const {
    switch (turn_) {
      case 90:
        return {height_ - p.y, p.x};
      case 180:
        return {width_ - p.x, height_ - p.y};
      default:
        return {p.y, width_ - p.x};
    }
  }

  [[nodiscard]] Rect place(const Rect& box) const {
    const Point a = place(Point{box.x0, box.y0});
    const Point b = place(Point{box.x1, box.y1});
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  }

  void place(Glyph& glyph) const {
    if (glyph.slant != 0) {
      place_slanting(glyph);
      return;
    }
    const Point from = place(point_at(glyph, glyph.start));
    const Point to = place(point_at(glyph, glyph.end));
    glyph.direction = static_cast<Direction>((quarters_of(glyph.direction) + turn_ / 90) % 4);
    glyph.start = along(glyph.direction, from);
    glyph.end = along(glyph.direction, to);
    const bool level = glyph.direction == Direction::kRight || glyph.direction == Direction::kLeft;
    glyph.baseline = level ? from.y : from.x;
  }

 private:
  void place_slanting(Glyph& glyph) const {
    const Point at = place(in_frame({glyph.start, glyph.baseline}, -glyph.slant));
    const Points length = glyph.end - glyph.start;
    glyph.slant = std::remainder(glyph.slant - turn_, 360);
    glyph.direction = static_cast<Direction>((quarters_of(glyph.direction) + turn_ / 90) % 4);
    const Point framed = in_frame(at, glyph.slant);
    glyph.start = framed.x;
    glyph.end = framed.x + length;
    glyph.baseline = framed.y;
  }

  static Point point_at(const Glyph& glyph, Points along) {
    switch (glyph.direction) {
      case Direction::kRight:
        return {along, glyph.baseline};
      case Direction::kDown:
        return {glyph.baseline, along};
      case Direction::kLeft:
        return {-along, glyph.baseline};
      case Direction::kUp:
        return {glyph.baseline, -along};
    }
    return {};
  }

  static Points along(Direction direction, Point p) {
    switch (direction) {
      case Direction::kRight:
        return p.x;
      case Direction::kDown:
        return p.y;
      case Direction::kLeft:
        return -p.x;
      case Direction::kUp:
        return -p.y;
    }
    return 0;
  }

  int turn_;
  Points width_;
  Points height_;
};

}  // namespace

int turn_upright(PageInk& ink) {
  std::array<int, 4> running{};
  int all = 0;
  for (const Glyph& glyph : ink.glyphs) {
    if (glyph.hidden) continue;
    ++running.at(static_cast<std::size_t>(quarters_of(glyph.direction)));
    ++all;
  }
  const auto most = std::max_element(running.begin(), running.end());
  const int quarters = static_cast<int>(most - running.begin());
  if (quarters == 0 || all < kFewest || *most < kMost * all) return 0;
  const int turn = 360 - 90 * quarters;
  const Turner turner(turn, ink.width, ink.height);
  for (Glyph& glyph : ink.glyphs) turner.place(glyph);
  for (Segment& segment : ink.segments) {
    segment.from = turner.place(segment.from);
    segment.to = turner.place(segment.to);
  }
  for (Rect& box : ink.filled) box = turner.place(box);
  for (Picture& picture : ink.pictures) picture.box = turner.place(picture.box);
  if (turn != 180) std::swap(ink.width, ink.height);
  return turn;
}

}  // namespace prongsai
