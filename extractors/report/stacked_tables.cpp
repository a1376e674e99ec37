#include "extractors/report/stacked_tables.h"

#include <algorithm>

#include "extractors/report/columns.h"
#include "extractors/report/header_years.h"

namespace prongsai {
namespace {

// The rows from `from` up to `to`, counted anew.
Table rows_of(const Table& table, int from, int to) {
  Table part;
  part.rows = to - from;
  part.columns = table.columns;
  part.column_edges = table.column_edges;
  part.evidence = table.evidence;
  for (const Cell& cell : table.cells) {
    if (cell.row < from || cell.row >= to) continue;
    Cell moved = cell;
    moved.row -= from;
    moved.row_span = std::min(moved.row_span, part.rows - moved.row);
    part.origin = part.cells.empty() ? cell.origin : unite(part.origin, cell.origin);
    part.cells.push_back(std::move(moved));
  }
  for (const int row : table.continued_at) {
    if (row > from && row < to) part.continued_at.push_back(row - from);
  }
  return part;
}

// Whether a cell that begins above row `row` reaches into it.
bool crossed(const Table& table, int row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.row < row && cell.row + cell.row_span > row;
  });
}

// Whether each cell of a row that says something is understood as a heading.
bool all_understood(const Table& table, int row, const HeaderWordings& wordings) {
  constexpr int kFewest = 3;
  int filled = 0;
  for (const Cell& cell : table.cells) {
    if (cell.row != row || cell.lines.empty()) continue;
    ++filled;
    if (!understood(wordings.understand(plain_text(cell)))) return false;
  }
  return filled >= kFewest;
}

bool same_columns(const TableColumns& a, const TableColumns& b) {
  return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                    [](const Column& x, const Column& y) { return x.role == y.role; });
}

bool heads_results(const TableColumns& columns) {
  return columns.header_rows > 0 &&
         std::any_of(columns.columns.begin(), columns.columns.end(), holds_results);
}

}  // namespace

std::vector<Table> stacked_tables(const Table& table, const HeaderWordings& wordings) {
  TableColumns above = read_columns(table, wordings);
  if (!heads_results(above)) return {};
  std::vector<Table> parts;
  int from = 0;
  for (int row = above.header_rows + 1; row + 1 < table.rows; ++row) {
    if (crossed(table, row) || !all_understood(table, row, wordings)) continue;
    TableColumns below = read_columns(rows_of(table, row, table.rows), wordings);
    if (!heads_results(below) || same_columns(above, below)) continue;
    parts.push_back(rows_of(table, from, row));
    from = row;
    row += below.header_rows;
    above = std::move(below);
  }
  if (!parts.empty()) parts.push_back(rows_of(table, from, table.rows));
  return parts;
}

std::optional<Flow> with_stacked_tables_apart(const Flow& flow, const HeaderWordings& wordings) {
  std::vector<std::vector<Table>> parts;  // by block
  for (const FlowBlock& block : flow.blocks) {
    const bool table = block.kind == FlowBlock::Kind::kTable;
    parts.push_back(table ? stacked_tables(block.table, wordings) : std::vector<Table>());
  }
  if (std::all_of(parts.begin(), parts.end(), [](const auto& some) { return some.empty(); }))
    return std::nullopt;
  Flow apart;
  apart.joins = flow.joins;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].empty()) apart.blocks.push_back(flow.blocks[i]);
    for (Table& part : parts[i])
      apart.blocks.push_back({FlowBlock::Kind::kTable, {}, std::move(part)});
  }
  return apart;
}

}  // namespace prongsai
