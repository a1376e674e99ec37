#include "extractors/layout/find_tables.h"

#include "extractors/layout/split_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace prongsai {
namespace {

// Rulings whose ends are this near belong to one table: borders stop up to 2 pt short of each other
// in Word and LibreOffice; tables under one another are 6 pt apart and more.
constexpr Points kTouch = 3.0;
// Grid lines closer than this are one: double borders are 1.5-2.5 pt wide, the lowest text row 8
// pt.
constexpr Points kSameGridLine = 3.0;
// A ruling parts two places when it covers this share of the side between them.
constexpr double kParts = 0.6;
// Columns of reports are 18 pt wide and more.
constexpr Points kNarrowestColumn = 12.0;

bool touch(const Rect& a, const Rect& b) {
  return a.x0 <= b.x1 + kTouch && b.x0 <= a.x1 + kTouch && a.y0 <= b.y1 + kTouch &&
         b.y0 <= a.y1 + kTouch;
}

class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parent_[find(b)] = find(a); }

 private:
  std::vector<std::size_t> parent_;
};

// Rulings that touch one another across directions.
std::vector<std::vector<Ruling>> touching_groups(const std::vector<Ruling>& rulings) {
  Groups groups(rulings.size());
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    for (std::size_t j = i + 1; j < rulings.size(); ++j) {
      if (rulings[i].horizontal() == rulings[j].horizontal()) continue;
      if (touch(rulings[i].box, rulings[j].box)) groups.unite(i, j);
    }
  }
  std::vector<std::vector<Ruling>> result;
  std::vector<std::size_t> place(rulings.size(), rulings.size());
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    const std::size_t root = groups.find(i);
    if (place[root] == rulings.size()) {
      place[root] = result.size();
      result.emplace_back();
    }
    result[place[root]].push_back(rulings[i]);
  }
  return result;
}

// How far the horizontals of a group reach, and its verticals.
struct Extent {
  Rect across{1e9, 1e9, -1e9, -1e9};
  Points first = 1e9;
  Points last = -1e9;

  [[nodiscard]] bool open_sided() const {
    return first <= last && first > across.x0 + kNarrowestColumn &&
           last < across.x1 - kNarrowestColumn;
  }
};

Extent extent_of(const std::vector<Ruling>& group) {
  Extent extent;
  for (const Ruling& ruling : group) {
    if (ruling.horizontal()) {
      extent.across = unite(extent.across, ruling.box);
    } else {
      extent.first = std::min(extent.first, ruling.box.x0);
      extent.last = std::max(extent.last, ruling.box.x0);
    }
  }
  return extent;
}

// A row of one cell in a table without borders at its sides has no vertical at all, so that the
// rows above and below it do not touch: put together where they reach equally far and nothing but
// that row fits between.
void unite_open_sided(std::vector<std::vector<Ruling>>& groups) {
  constexpr Points kOneRow = 36;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = 0; j < groups.size(); ++j) {
      if (i == j || groups[i].empty() || groups[j].empty()) continue;
      const Extent above = extent_of(groups[i]);
      const Extent below = extent_of(groups[j]);
      const Points gap = below.across.y0 - above.across.y1;
      if (!above.open_sided() || !below.open_sided() || gap < 0 || gap > kOneRow) continue;
      if (std::abs(above.across.x0 - below.across.x0) > kTouch ||
          std::abs(above.across.x1 - below.across.x1) > kTouch) {
        continue;
      }
      groups[i].insert(groups[i].end(), groups[j].begin(), groups[j].end());
      groups[j].clear();
      j = 0;
    }
  }
}

// Positions that stand for grid lines, in order.
std::vector<Points> grid_lines(std::vector<Points> positions) {
  std::sort(positions.begin(), positions.end());
  std::vector<Points> lines;
  for (const Points position : positions) {
    if (lines.empty() || position - lines.back() > kSameGridLine) lines.push_back(position);
  }
  return lines;
}

// A stretch of a ruling along its own direction, at one grid line.
struct Stretch {
  Points at;
  Points from;
  Points to;
};

bool covered(const std::vector<Stretch>& stretches, Points at, Points from, Points to) {
  Points length = 0;
  for (const Stretch& s : stretches) {
    if (std::abs(s.at - at) > kSameGridLine) continue;
    length += std::max(0.0, std::min(s.to, to) - std::max(s.from, from));
  }
  return length >= kParts * (to - from);
}

// The grid of one group of rulings, and which of its places belong together.
class Grid {
 public:
  explicit Grid(const std::vector<Ruling>& rulings) {
    std::vector<Points> xs;
    std::vector<Points> ys;
    for (const Ruling& ruling : rulings) {
      if (ruling.horizontal()) {
        across_.push_back({ruling.box.y0, ruling.box.x0, ruling.box.x1});
        ys.push_back(ruling.box.y0);
      } else {
        down_.push_back({ruling.box.x0, ruling.box.y0, ruling.box.y1});
        xs.push_back(ruling.box.x0);
      }
    }
    close_open_ends(ys);
    close_open_sides(xs);
    xs_ = grid_lines(std::move(xs));
    ys_ = grid_lines(std::move(ys));
  }

  [[nodiscard]] int columns() const { return static_cast<int>(xs_.size()) - 1; }
  [[nodiscard]] int rows() const { return static_cast<int>(ys_.size()) - 1; }

  [[nodiscard]] Table table(int page_number) const {
    Table table;
    table.rows = rows();
    table.columns = columns();
    table.column_edges = xs_;
    table.origin = {page_number, Rect{xs_.front(), ys_.front(), xs_.back(), ys_.back()}};
    std::vector<bool> taken(static_cast<std::size_t>(rows() * columns()), false);
    for (int row = 0; row < rows(); ++row) {
      for (int column = 0; column < columns(); ++column) {
        if (taken[index(row, column)]) continue;
        Cell cell = cell_from(row, column, taken);
        cell.origin = {page_number, Rect{xs_[column], ys_[row], xs_[column + cell.column_span],
                                         ys_[row + cell.row_span]}};
        for (int r = row; r < row + cell.row_span; ++r) {
          for (int c = column; c < column + cell.column_span; ++c) taken[index(r, c)] = true;
        }
        table.cells.push_back(std::move(cell));
      }
    }
    return table;
  }

 private:
  // A row that goes on over the page break may be left open: verticals run on below the last
  // horizontal (or above the first) and simply end. Closes it there.
  void close_open_ends(std::vector<Points>& ys) {
    if (ys.empty() || down_.size() < 2) return;
    const auto [top, bottom] = std::minmax_element(ys.begin(), ys.end());
    const Points first = *top;
    const Points last = *bottom;
    constexpr Points kLowestRow = 8.0;
    std::vector<Points> below;
    std::vector<Points> above;
    for (const Stretch& s : down_) {
      if (s.to > last + kLowestRow) below.push_back(s.to);
      if (s.from < first - kLowestRow) above.push_back(s.from);
    }
    if (below.size() >= 2) ys.push_back(*std::max_element(below.begin(), below.end()));
    if (above.size() >= 2) ys.push_back(*std::min_element(above.begin(), above.end()));
  }

  // Tables without borders at their sides: horizontals run on beyond the outermost verticals and
  // simply end. The outer columns go as far as they do. Two of them at least: one may underline the
  // line above.
  void close_open_sides(std::vector<Points>& xs) {
    if (xs.empty() || across_.size() < 2) return;
    const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
    const Points first = *left;
    const Points last = *right;
    std::vector<Points> before;
    std::vector<Points> behind;
    for (const Stretch& s : across_) {
      if (s.from < first - kNarrowestColumn) before.push_back(s.from);
      if (s.to > last + kNarrowestColumn) behind.push_back(s.to);
    }
    if (before.size() >= 2) xs.push_back(*std::min_element(before.begin(), before.end()));
    if (behind.size() >= 2) xs.push_back(*std::max_element(behind.begin(), behind.end()));
  }

  [[nodiscard]] std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row * columns() + column);
  }
  [[nodiscard]] bool parted_right(int row, int column) const {
    return covered(down_, xs_[column + 1], ys_[row], ys_[row + 1]);
  }
  [[nodiscard]] bool parted_below(int row, int column) const {
    return covered(across_, ys_[row + 1], xs_[column], xs_[column + 1]);
  }

  // The largest rectangle of places from (row, column) that nothing parts: first to the right, then
  // down as long as the whole width goes on.
  [[nodiscard]] Cell cell_from(int row, int column, const std::vector<bool>& taken) const {
    Cell cell;
    cell.row = row;
    cell.column = column;
    while (column + cell.column_span < columns() && !taken[index(row, column + cell.column_span)] &&
           !parted_right(row, column + cell.column_span - 1)) {
      ++cell.column_span;
    }
    while (row + cell.row_span < rows() && goes_on_below(cell, taken)) ++cell.row_span;
    return cell;
  }

  [[nodiscard]] bool goes_on_below(const Cell& cell, const std::vector<bool>& taken) const {
    const int below = cell.row + cell.row_span;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      if (taken[index(below, c)] || parted_below(below - 1, c)) return false;
      if (c + 1 < cell.column + cell.column_span && parted_right(below, c)) return false;
    }
    return true;
  }

  std::vector<Stretch> across_;
  std::vector<Stretch> down_;
  std::vector<Points> xs_;
  std::vector<Points> ys_;
};

bool inside(const Table& inner, const Table& outer) {
  return outer.origin.box->contains(inner.origin.box->centre()) &&
         inner.origin.box->width() * inner.origin.box->height() <
             outer.origin.box->width() * outer.origin.box->height();
}

}  // namespace

std::vector<Table> find_tables(const std::vector<Ruling>& rulings, int page_number) {
  std::vector<Table> tables;
  std::vector<std::vector<Ruling>> groups = touching_groups(rulings);
  unite_open_sided(groups);
  for (const std::vector<Ruling>& group : groups) {
    if (group.size() < 4) continue;
    const Grid grid(group);
    if (grid.rows() < 1 || grid.columns() < 1) continue;
    for (Table& table : split_tables(grid.table(page_number))) {
      if (table.cells.size() > 1) tables.push_back(std::move(table));
    }
  }
  std::vector<Table> outermost;
  for (const Table& table : tables) {
    const bool nested = std::any_of(tables.begin(), tables.end(),
                                    [&](const Table& other) { return inside(table, other); });
    if (!nested) outermost.push_back(table);
  }
  std::sort(outermost.begin(), outermost.end(),
            [](const Table& a, const Table& b) { return a.origin.box->y0 < b.origin.box->y0; });
  return outermost;
}

}  // namespace prongsai
