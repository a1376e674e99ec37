#include "extractors/layout/row_separators.h"

#include <algorithm>

namespace prongsai {
namespace {

// Edges of cells of one row differ by rounding alone.
constexpr Points kSameEdge = 0.8;

struct Edge {
  RowSeparator reach;
  Points covered = 0;
};

void add(std::vector<Edge>& edges, Points y, const Rect& fill) {
  const auto same = std::find_if(edges.begin(), edges.end(), [&](const Edge& edge) {
    return std::abs(edge.reach.y - y) <= kSameEdge;
  });
  if (same == edges.end()) {
    edges.push_back({{y, fill.x0, fill.x1, false}, fill.width()});
    return;
  }
  same->reach.x0 = std::min(same->reach.x0, fill.x0);
  same->reach.x1 = std::max(same->reach.x1, fill.x1);
  same->covered += fill.width();
}

}  // namespace

std::vector<RowSeparator> row_separators(const Page& page, Points x0, Points x1) {
  std::vector<RowSeparator> found;
  const Points half = (x1 - x0) / 2;
  for (const Ruling& ruling : page.rulings) {
    const Points over = std::min(ruling.box.x1, x1) - std::max(ruling.box.x0, x0);
    if (ruling.horizontal() && over >= half)
      found.push_back({ruling.box.y0, ruling.box.x0, ruling.box.x1});
  }
  std::vector<Edge> edges;
  for (const Rect& fill : page.fills) {
    const Rect inside{std::max(fill.x0, x0), fill.y0, std::min(fill.x1, x1), fill.y1};
    if (inside.x1 <= inside.x0) continue;
    add(edges, fill.y0, inside);
    add(edges, fill.y1, inside);
  }
  for (const Edge& edge : edges) {
    if (edge.covered >= half) found.push_back(edge.reach);
  }
  return found;
}

}  // namespace prongsai
