#include "extractors/chart/line_ground.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace prongsai {
namespace {

// Neighbours differ by less along a gradient and in a JPEG's noise, by more at the edge of an area
// of the palest tint seen (#e9f5fd on white: 22).
constexpr int kEven = 8;
// Paper and its noise.
constexpr int kPaperNoise = 20;
// An edge is drawn, and blurred by a JPEG, within so many rows.
constexpr int kEdgeRows = 5;
// A line of a grid, with its rims, and what it changes the area's colour by, which goes on.
constexpr int kGridRows = 4;
constexpr int kSameArea = 16;
// Areas that differ less have no edge to be seen.
constexpr int kClearEdge = 26;

// Rows y0 to y1 - 1 of one ground.
struct Run {
  int y0 = 0;
  int y1 = 0;
};

bool between(std::uint8_t value, std::uint8_t a, std::uint8_t b) {
  constexpr int kOver = 16;  // a JPEG's waves
  return value + kOver >= std::min(a, b) && value <= std::max(a, b) + kOver;
}

// The mixture of two colours that an edge has.
bool is_blend(const Colour& pixel, const Colour& a, const Colour& b) {
  return between(pixel.red, a.red, b.red) && between(pixel.green, a.green, b.green) &&
         between(pixel.blue, a.blue, b.blue);
}

std::vector<Run> even_runs(const std::vector<Colour>& pixels) {
  const int rows = static_cast<int>(pixels.size());
  std::vector<Run> runs;
  for (int y = 0; y < rows;) {
    int end = y + 1;
    while (end < rows && distance(pixels[static_cast<std::size_t>(end)],
                                  pixels[static_cast<std::size_t>(end) - 1]) <= kEven) {
      ++end;
    }
    runs.push_back({y, end});
    y = end;
  }
  return runs;
}

// Paper however short, and areas of `shortest` rows, whatever lines of a grid cut them.
std::vector<Run> runs_of(const std::vector<Colour>& pixels, const Colour& paper, int shortest) {
  const auto at = [&](int y) -> const Colour& { return pixels[static_cast<std::size_t>(y)]; };
  const std::vector<Run> all = even_runs(pixels);
  std::vector<Run> kept;
  std::vector<Run> area;  // that goes on behind a grid
  int rows = 0;           // of it
  const auto end_area = [&] {
    if (rows >= shortest) kept.insert(kept.end(), area.begin(), area.end());
    area.clear();
    rows = 0;
  };
  for (const Run& run : all) {
    const int high = run.y1 - run.y0;
    const bool on_paper = distance(at(run.y0), paper) <= kPaperNoise &&
                          distance(at(run.y1 - 1), paper) <= kPaperNoise;
    if (!on_paper && high <= kGridRows) continue;
    const bool goes_on = !area.empty() && run.y0 - area.back().y1 <= kGridRows &&
                         distance(at(area.back().y1 - 1), at(run.y0)) <= kSameArea;
    if (!goes_on || on_paper) end_area();
    if (on_paper) {
      kept.push_back(run);
    } else {
      area.push_back(run);
      rows += high;
    }
  }
  end_area();
  return kept;
}

}  // namespace

ColumnGround ground_of(const std::vector<Colour>& pixels, const Colour& paper, int shortest) {
  const std::vector<Run> runs = runs_of(pixels, paper, shortest);
  ColumnGround ground{std::vector<Colour>(pixels.size(), paper),
                      std::vector<char>(pixels.size(), 0),
                      std::vector<std::optional<Colour>>(pixels.size())};
  const auto at = [&](int y) -> const Colour& { return pixels[static_cast<std::size_t>(y)]; };
  const auto fill = [&](int from, int to, const Colour* above, const Colour* below) {
    for (int y = from; y < to; ++y) {
      const Colour& first = above ? *above : *below;
      const Colour& other = below ? *below : first;
      const bool like_other = distance(at(y), other) < distance(at(y), first);
      ground.under[static_cast<std::size_t>(y)] = like_other ? other : first;
    }
  };
  const Run* last = nullptr;
  for (const Run& run : runs) {
    for (int y = run.y0; y < run.y1; ++y) {
      ground.under[static_cast<std::size_t>(y)] = at(y);
      ground.bare[static_cast<std::size_t>(y)] = 1;
    }
    const int from = last ? last->y1 : 0;
    const Colour* above = last ? &at(last->y1 - 1) : nullptr;
    const Colour& below = at(run.y0);
    fill(from, run.y0, above, &below);
    if (above && run.y0 - from <= kEdgeRows && distance(*above, below) > kClearEdge) {
      bool plain = true;
      for (int y = from; y < run.y0; ++y) plain = plain && is_blend(at(y), *above, below);
      const bool upper = distance(*above, paper) > distance(below, paper);
      if (plain)
        ground.edge[static_cast<std::size_t>((from + run.y0) / 2)] = upper ? *above : below;
    }
    last = &run;
  }
  if (last && last->y1 < static_cast<int>(pixels.size())) {
    fill(last->y1, static_cast<int>(pixels.size()), &at(last->y1 - 1), nullptr);
  }
  return ground;
}

}  // namespace prongsai
