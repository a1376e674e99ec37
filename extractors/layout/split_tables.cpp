#include "extractors/layout/split_tables.h"

#include <algorithm>
#include <set>

namespace prongsai {
namespace {

// The column edges at which a cell of the row begins or ends.
using Borders = std::set<int>;

std::vector<Borders> borders_of_rows(const Table& table) {
  std::vector<Borders> rows(static_cast<std::size_t>(table.rows));
  for (const Cell& cell : table.cells) {
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
      rows[static_cast<std::size_t>(row)].insert(cell.column);
      rows[static_cast<std::size_t>(row)].insert(cell.column + cell.column_span);
    }
  }
  return rows;
}

bool within(const Borders& some, const Borders& all) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool comparable(const Borders& a, const Borders& b) { return within(a, b) || within(b, a); }

// No cell reaches over the line above `row`.
bool is_cut(const Table& table, int row) {
  return std::none_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.row < row && cell.row + cell.row_span > row;
  });
}

// Whether the rows from `index` on keep borders other than those seen above. Rows of one cell (a
// sub-group, an indicator's heading) say nothing.
bool stays_other(const std::vector<Borders>& rows, std::size_t index, const Borders& seen) {
  std::size_t next = index + 1;
  while (next < rows.size() && rows[next].size() == 2 && within(rows[next], rows[index])) ++next;
  return next >= rows.size() || !comparable(seen, rows[next]) || rows[next] == rows[index];
}

// The rows at which another table begins.
std::vector<int> seams(const Table& table) {
  const std::vector<Borders> rows = borders_of_rows(table);
  std::vector<int> found;
  Borders seen = rows.front();
  for (int row = 1; row < table.rows; ++row) {
    const auto index = static_cast<std::size_t>(row);
    const bool other = !comparable(seen, rows[index]) && is_cut(table, row);
    const bool confirmed = stays_other(rows, index, seen);
    if (other && confirmed) {
      found.push_back(row);
      seen = rows[index];
    } else if (!other) {
      seen.insert(rows[index].begin(), rows[index].end());
    }
  }
  return found;
}

// Rows [begin, end) as a table of their own, with only the columns they use.
Table part(const Table& table, int begin, int end) {
  Table result;
  Borders used;
  for (const Cell& cell : table.cells) {
    if (cell.row < begin || cell.row >= end) continue;
    used.insert(cell.column);
    used.insert(cell.column + cell.column_span);
  }
  const std::vector<int> edges(used.begin(), used.end());
  const auto place = [&](int edge) {
    return static_cast<int>(std::lower_bound(edges.begin(), edges.end(), edge) - edges.begin());
  };
  for (const Cell& cell : table.cells) {
    if (cell.row < begin || cell.row >= end) continue;
    Cell moved = cell;
    moved.row -= begin;
    moved.column = place(cell.column);
    moved.column_span = place(cell.column + cell.column_span) - moved.column;
    result.origin = result.cells.empty() ? moved.origin : unite(result.origin, moved.origin);
    result.cells.push_back(std::move(moved));
  }
  result.rows = end - begin;
  result.columns = static_cast<int>(edges.size()) - 1;
  for (const int edge : edges)
    result.column_edges.push_back(table.column_edges[static_cast<std::size_t>(edge)]);
  return result;
}

}  // namespace

std::vector<Table> split_tables(Table table) {
  const std::vector<int> at = seams(table);
  if (at.empty()) return {std::move(table)};
  std::vector<Table> tables;
  int begin = 0;
  for (const int row : at) {
    tables.push_back(part(table, begin, row));
    begin = row;
  }
  tables.push_back(part(table, begin, table.rows));
  return tables;
}

}  // namespace prongsai
