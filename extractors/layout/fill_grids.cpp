#include "extractors/layout/fill_grids.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace prongsai {
namespace {

// Strips between coloured cells are 1 to 4 pt wide; the lowest row and the narrowest column measure
// 8 and 12 pt.
constexpr Points kStrip = 4.5;
constexpr Points kLowest = 8;
constexpr Points kNarrowest = 12;
// Cells of a grid cover all of it but the strips; stripes cover half, bars of a chart less.
constexpr double kCovered = 0.8;
// No cell is more than this share of its grid: a frame's ground is.
constexpr double kLargestCell = 0.6;
constexpr std::size_t kFewestCells = 4;
// More are a drawing.
constexpr std::size_t kMostCells = 600;

Points overlap(Points a0, Points a1, Points b0, Points b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}

bool side_by_side(const Rect& a, const Rect& b) {
  const Points across = overlap(a.x0, a.x1, b.x0, b.x1);
  const Points down = overlap(a.y0, a.y1, b.y0, b.y1);
  const bool beside = across >= -kStrip && across <= 1 && down > kLowest / 2;
  const bool under = down >= -kStrip && down <= 1 && across > kNarrowest / 2;
  return beside || under;
}

std::vector<Rect> cells_among(const std::vector<Rect>& fills, const std::vector<Table>& ruled) {
  std::vector<Rect> cells;
  for (const Rect& fill : fills) {
    if (fill.width() < kNarrowest || fill.height() < kLowest) continue;
    const bool known = std::any_of(ruled.begin(), ruled.end(), [&](const Table& table) {
      return table.origin.box->contains(fill.centre());
    });
    // A cell painted over another one of the same place shows the last colour alone.
    if (!known && std::find(cells.begin(), cells.end(), fill) == cells.end()) cells.push_back(fill);
  }
  return cells;
}

std::vector<std::vector<Rect>> groups_of(const std::vector<Rect>& cells) {
  std::vector<std::size_t> group(cells.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (group[i] != i) i = group[i] = group[group[i]];
    return i;
  };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t j = i + 1; j < cells.size(); ++j) {
      if (side_by_side(cells[i], cells[j])) group[root(j)] = root(i);
    }
  }
  std::vector<std::vector<Rect>> groups(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) groups[root(i)].push_back(cells[i]);
  std::erase_if(groups, [](const auto& one) { return one.size() < kFewestCells; });
  return groups;
}

// A header of two rows is a grid, too, and no table.
bool is_header(const std::vector<Rect>& cells, const Page& page) {
  Rect all = cells.front();
  for (const Rect& cell : cells) all = unite(all, cell);
  return std::all_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    return !all.contains(word.box.centre()) ||
           (word.font >= 0 && page.fonts[static_cast<std::size_t>(word.font)].bold);
  });
}

// Words right below that stand in the columns of the lowest cells are the next row of a table whose
// every other row is coloured. Prose crosses them.
bool goes_on_uncoloured(const std::vector<Rect>& cells, const Page& page) {
  constexpr double kNextRow = 2.5;  // of the font size
  Points end = cells.front().y1;
  for (const Rect& cell : cells) end = std::max(end, cell.y1);
  std::set<Points> columns;
  for (const Word& word : page.words) {
    const Points middle = word.baseline - 0.3 * word.font_size;
    if (middle <= end || middle > end + kNextRow * word.font_size) continue;
    const auto over = std::find_if(cells.begin(), cells.end(), [&](const Rect& cell) {
      return cell.y1 > end - kStrip && cell.x0 <= word.box.x0 + 1 && cell.x1 >= word.box.x1 - 1;
    });
    if (over == cells.end()) return false;
    columns.insert(over->x0);
  }
  return columns.size() >= 2;
}

bool is_grid(const std::vector<Rect>& cells) {
  Rect all = cells.front();
  double covered = 0;
  double largest = 0;
  std::set<int> lefts;
  std::set<int> tops;
  for (const Rect& cell : cells) {
    all = unite(all, cell);
    const double area = cell.width() * cell.height();
    covered += area;
    largest = std::max(largest, area);
    lefts.insert(static_cast<int>(cell.x0 / kStrip));
    tops.insert(static_cast<int>(cell.y0 / kStrip));
  }
  const double area = all.width() * all.height();
  return lefts.size() >= 2 && tops.size() >= 2 && covered >= kCovered * area &&
         covered <= 1.1 * area && largest <= kLargestCell * area;
}

// Words between coloured cells stand in rows or columns without colour, whose cells nobody knows.
bool has_words_between(const std::vector<Rect>& cells, const Page& page) {
  Rect all = cells.front();
  for (const Rect& cell : cells) all = unite(all, cell);
  return std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    const Point middle = word.box.centre();
    return all.contains(middle) && std::none_of(cells.begin(), cells.end(), [&](const Rect& cell) {
             return cell.contains(middle);
           });
  });
}

// The edge moved to the middle of the strip between it and the nearest edge of another cell.
Points settled(Points edge, const std::vector<Points>& others) {
  Points nearest = edge;
  for (const Points other : others) {
    const Points gap = std::abs(other - edge);
    if (gap <= kStrip && gap > std::abs(nearest - edge)) nearest = other;
  }
  return (edge + nearest) / 2;
}

void add_edges(const std::vector<Rect>& cells, std::vector<Ruling>& rulings) {
  std::vector<Points> lefts;
  std::vector<Points> rights;
  std::vector<Points> tops;
  std::vector<Points> bottoms;
  for (const Rect& cell : cells) {
    lefts.push_back(cell.x0);
    rights.push_back(cell.x1);
    tops.push_back(cell.y0);
    bottoms.push_back(cell.y1);
  }
  for (const Rect& cell : cells) {
    const Points x0 = settled(cell.x0, rights);
    const Points x1 = settled(cell.x1, lefts);
    const Points y0 = settled(cell.y0, bottoms);
    const Points y1 = settled(cell.y1, tops);
    rulings.push_back({{x0, y0, x1, y0}, 0});
    rulings.push_back({{x0, y1, x1, y1}, 0});
    rulings.push_back({{x0, y0, x0, y1}, 0});
    rulings.push_back({{x1, y0, x1, y1}, 0});
  }
}

}  // namespace

std::vector<Ruling> rulings_of_fills(const Page& page, const std::vector<Table>& ruled) {
  std::vector<Ruling> rulings;
  const std::vector<Rect> cells = cells_among(page.fills, ruled);
  if (cells.size() < kFewestCells || cells.size() > kMostCells) return rulings;
  for (const std::vector<Rect>& group : groups_of(cells)) {
    if (is_grid(group) && !is_header(group, page) && !goes_on_uncoloured(group, page) &&
        !has_words_between(group, page)) {
      add_edges(group, rulings);
    }
  }
  return rulings;
}

}  // namespace prongsai
