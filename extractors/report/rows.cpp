#include "extractors/report/rows.h"

#include <algorithm>
#include <string>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

Row row_at(const Table& table, int row) {
  Row result;
  result.cells.resize(static_cast<std::size_t>(table.columns));
  result.begins.resize(static_cast<std::size_t>(table.columns), false);
  result.covered.resize(static_cast<std::size_t>(table.columns), false);
  bool first = true;
  for (const Cell& cell : table.cells) {
    for (int c = cell.column; cell.row < row && cell.row + cell.row_span > row &&
                              c < std::min(cell.column + cell.column_span, table.columns);
         ++c) {
      result.covered[static_cast<std::size_t>(c)] = true;
    }
    if (cell.row != row) continue;
    const auto column = static_cast<std::size_t>(cell.column);
    result.cells[column] = cell.lines;
    result.begins[column] = true;
    result.origin = first ? cell.origin : unite(result.origin, cell.origin);
    first = false;
  }
  return result;
}

// The last, or first, letters of a text, cut at a letter's beginning.
std::string_view end_of(std::string_view text, std::size_t bytes) {
  std::size_t at = text.size() - std::min(bytes, text.size());
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return text.substr(at);
}
std::string_view begin_of(std::string_view text, std::size_t bytes) {
  std::size_t end = std::min(bytes, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return text.substr(0, end);
}

// A transcript does not say whether a space stood where a page break cut a text. Another cell that
// has the same words on both sides of a space does: agencies repeat their sentences.
bool has_space_elsewhere(const Table& table, std::string_view left, std::string_view right) {
  constexpr std::size_t kContext = 30;  // bytes; ten Thai letters
  if (left.size() < kContext || right.size() < kContext) return false;
  const std::string both =
      std::string(end_of(left, kContext)) + ' ' + std::string(begin_of(right, kContext));
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return std::any_of(cell.lines.begin(), cell.lines.end(),
                       [&](const Line& line) { return line.text.find(both) != std::string::npos; });
  });
}

// Puts the rest of a cut row behind the last of `rows`: the rest of a merged cell behind the row
// where that cell begins.
void append(const Table& table, std::vector<Row>& rows, Row&& rest) {
  const bool transcript = table.column_edges.empty();
  for (std::size_t column = 0; column < rest.cells.size(); ++column) {
    auto& below = rest.cells[column];
    if (below.empty()) continue;
    auto row = rows.rbegin();
    while (row->covered[column] && std::next(row) != rows.rend()) ++row;
    if (row->covered[column]) row = rows.rbegin();
    auto& lines = row->cells[column];
    if (transcript && !lines.empty() &&
        has_space_elsewhere(table, trim(lines.back().text), trim(below.front().text))) {
      lines.back().ends_with_space = true;
    }
    std::move(below.begin(), below.end(), std::back_inserter(lines));
  }
}

}  // namespace

bool is_blank(const std::vector<Line>& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.text.find_first_not_of(' ') == std::string::npos;
  });
}

std::vector<Row> read_rows(const Table& table, const TableColumns& columns, const GoesOn& goes_on) {
  std::vector<Row> rows;
  int number = 0;
  std::optional<int> page;
  for (int r = columns.header_rows; r < table.rows; ++r) {
    Row row = row_at(table, r);
    if (std::all_of(row.cells.begin(), row.cells.end(), is_blank)) continue;
    const bool after_break = std::find(table.continued_at.begin(), table.continued_at.end(), r) !=
                             table.continued_at.end();
    if (after_break && !rows.empty() && goes_on(rows.back(), row)) {
      append(table, rows, std::move(row));
      continue;
    }
    if (row.origin.page != page) number = 0;
    page = row.origin.page;
    row.after_break = after_break;
    row.number = ++number;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace prongsai
