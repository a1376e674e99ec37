#include "extractors/chart/find_bars.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prongsai {
namespace {

// Sides of bars of one chart differ by their rounding to pixels.
bool close(Points a, Points b, Points unit) { return std::abs(a - b) <= 1.6 * unit + 0.6; }

Bar bar_of(const Patch& patch, Growth growth) {
  const Turned place = turned(patch.box, growth);
  return {&patch, place.from, place.to, place.low, place.high - place.low, 0, 0, -1};
}

// Those that begin on one line with `first`, are as broad, and do not lie over one another.
std::vector<Bar> bars_like(const Bar& first, const std::vector<Bar>& all, Points unit) {
  std::vector<Bar> alike;
  const Points breadth = first.to - first.from;
  for (const Bar& bar : all) {
    const bool as_broad = std::abs(bar.to - bar.from - breadth) <= 0.1 * breadth + 1.6 * unit;
    if (close(bar.foot, first.foot, unit) && as_broad) alike.push_back(bar);
  }
  std::sort(alike.begin(), alike.end(), [](const Bar& a, const Bar& b) { return a.from < b.from; });
  std::vector<Bar> apart;
  for (const Bar& bar : alike) {
    // Bars of a group may lie over one another by a part of their breadth.
    if (!apart.empty() && bar.from < apart.back().to - 0.5 * breadth) {
      // Drawn later, upon it: how far the track of a bar is filled.
      if (bar.patch > apart.back().patch) apart.back() = bar;
      continue;
    }
    apart.push_back(bar);
  }
  return apart;
}

// Patches of a legend are no larger than letters.
bool are_legend(const std::vector<Bar>& bars, Points type) {
  return std::all_of(bars.begin(), bars.end(), [&](const Bar& bar) {
    return bar.length < 1.6 * type && bar.to - bar.from < 1.6 * type;
  });
}

// Rows of a table: equally long, with nothing between them.
bool are_cells(const std::vector<Bar>& bars, Points unit) {
  for (std::size_t i = 0; i < bars.size(); ++i) {
    if (!close(bars[i].length, bars[0].length, unit)) return false;
    if (i > 0 && bars[i].from - bars[i - 1].to > 1.6 * unit + 0.6) return false;
  }
  return true;
}

}  // namespace

Turned turned(const Rect& box, Growth growth) {
  if (growth == Growth::kUp) return {box.x0, box.x1, -box.y1, -box.y0};
  return {box.y0, box.y1, box.x0, box.x1};
}

std::vector<Bar> find_bars(const Shapes& shapes, Points type, Growth growth) {
  std::vector<Bar> all;
  for (const Patch& patch : shapes.patches) {
    if (!patch.dot) all.push_back(bar_of(patch, growth));
  }
  std::vector<Bar> best;
  double most = 0;
  for (const Bar& first : all) {
    std::vector<Bar> bars = bars_like(first, all, shapes.unit);
    if (bars.size() < 2 || are_legend(bars, type) || are_cells(bars, shapes.unit)) {
      continue;
    }
    double area = 0;
    for (const Bar& bar : bars) area += bar.length * (bar.to - bar.from);
    if (area * static_cast<double>(bars.size()) > most) {
      most = area * static_cast<double>(bars.size());
      best = std::move(bars);
    }
  }
  return best;
}

bool has_bars(const Shapes& shapes, Points type) {
  return !find_bars(shapes, type, Growth::kUp).empty() ||
         !find_bars(shapes, type, Growth::kRight).empty();
}

std::vector<Rect> groups_of_bars(Shapes shapes, Points type) {
  constexpr std::size_t kMost = 8;
  std::vector<Rect> groups;
  while (groups.size() < kMost) {
    std::vector<Bar> bars = find_bars(shapes, type, Growth::kUp);
    std::vector<Bar> lying = find_bars(shapes, type, Growth::kRight);
    if (lying.size() > bars.size()) bars = std::move(lying);
    if (bars.empty()) break;
    Rect box = bars[0].patch->box;
    for (const Bar& bar : bars) box = unite(box, bar.patch->box);
    groups.push_back(box);
    std::erase_if(shapes.patches,
                  [&](const Patch& patch) { return box.contains(patch.box.centre()); });
  }
  return groups;
}

}  // namespace prongsai
