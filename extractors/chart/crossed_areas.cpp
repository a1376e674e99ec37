#include "extractors/chart/crossed_areas.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "extractors/chart/picture_colours.h"

namespace prongsai {
namespace {

constexpr int kThickest = 6;     // pixels of a grid's line with its soft edges, at 200 dpi
constexpr int kSameSide = 2;     // pixels
constexpr int kSameColour = 24;  // of pieces of one bar
constexpr int kNarrowest = 8;    // pixels: no strokes of letters
constexpr double kSolid = 0.72;  // a piece is as good as its box
constexpr std::size_t kMost = 1500;

bool is_piece(const ColourArea& area) {
  const PixelBox& box = area.box;
  return std::max(box.width(), box.height()) >= kNarrowest && area.pixels >= kNarrowest &&
         static_cast<double>(area.pixels) >= kSolid * box.width() * box.height();
}

bool near(int a, int b) { return std::abs(a - b) <= kSameSide; }

// The strip between two boxes one above the other, or one beside the other; empty where they lie
// otherwise.
PixelBox strip_between(const PixelBox& a, const PixelBox& b) {
  const PixelBox& upper = a.y0 <= b.y0 ? a : b;
  const PixelBox& lower = a.y0 <= b.y0 ? b : a;
  const int down = lower.y0 - upper.y1;
  if (near(a.x0, b.x0) && near(a.x1, b.x1) && a.width() >= kNarrowest && down >= 0 &&
      down <= kThickest) {
    return {std::max(a.x0, b.x0), upper.y1, std::min(a.x1, b.x1), std::max(lower.y0, upper.y1 + 1)};
  }
  const PixelBox& left = a.x0 <= b.x0 ? a : b;
  const PixelBox& right = a.x0 <= b.x0 ? b : a;
  const int across = right.x0 - left.x1;
  if (near(a.y0, b.y0) && near(a.y1, b.y1) && a.height() >= kNarrowest && across >= 0 &&
      across <= kThickest) {
    return {left.x1, std::max(a.y0, b.y0), std::max(right.x0, left.x1 + 1), std::min(a.y1, b.y1)};
  }
  return {};
}

// Whether nearly all of the strip is of the bar's colour, darker or lighter, and no background.
bool is_seen_through(const PixelBox& strip, const Colour& bar, const PageImage& image,
                     const Colour& background) {
  constexpr double kNearlyAll = 0.85;
  long all = 0;
  long through = 0;
  for (int y = strip.y0; y < strip.y1; ++y) {
    for (int x = strip.x0; x < strip.x1; ++x) {
      const Colour colour = colour_at(image, static_cast<std::size_t>(y) * image.width + x);
      ++all;
      through += distance(colour, bar) < distance(colour, background) ? 1 : 0;
    }
  }
  return all > 0 && static_cast<double>(through) >= kNearlyAll * static_cast<double>(all);
}

void add(const ColourArea& from, ColourArea& to) {
  to.box = {std::min(from.box.x0, to.box.x0), std::min(from.box.y0, to.box.y0),
            std::max(from.box.x1, to.box.x1), std::max(from.box.y1, to.box.y1)};
  to.pixels += from.pixels;
  to.red += from.red;
  to.green += from.green;
  to.blue += from.blue;
}

}  // namespace

std::vector<ColourArea> join_crossed(std::vector<ColourArea> areas, const PageImage& image,
                                     const Colour& background) {
  std::vector<std::size_t> pieces;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (is_piece(areas[i])) pieces.push_back(i);
  }
  if (pieces.size() > kMost) return areas;
  std::vector<bool> taken(areas.size(), false);
  for (bool any = true; any;) {
    any = false;
    for (const std::size_t a : pieces) {
      for (const std::size_t b : pieces) {
        if (a == b || taken[a] || taken[b]) continue;
        const PixelBox strip = strip_between(areas[a].box, areas[b].box);
        if (strip.width() <= 0 || strip.height() <= 0) continue;
        if (distance(areas[a].colour(), areas[b].colour()) > kSameColour) continue;
        if (!is_seen_through(strip, areas[a].colour(), image, background)) continue;
        add(areas[b], areas[a]);
        taken[b] = any = true;
      }
    }
  }
  std::size_t index = 0;
  std::erase_if(areas, [&](const ColourArea&) { return taken[index++]; });
  return areas;
}

}  // namespace prongsai
