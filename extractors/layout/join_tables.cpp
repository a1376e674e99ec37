#include "extractors/layout/join_tables.h"

#include <algorithm>
#include <cmath>

#include "normalizers/numbers/digits.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// The same column of one table stands at most this far aside on another page; columns of reports
// are 18 pt wide and more.
constexpr Points kSameEdge = 4.0;

// The cells that begin in a row, as one comparable text; empty cells keep their place.
std::string row_key(const Table& table, int row) {
  std::string key;
  for (const Cell& cell : table.cells) {
    if (cell.row != row) continue;
    key += phrase_key(plain_text(cell));
    key += '\n';
  }
  return key;
}

bool blank(std::string_view row_key) {
  return row_key.find_first_not_of('\n') == std::string_view::npos;
}

std::optional<int> edge_index(const std::vector<Points>& edges, Points position) {
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (std::abs(edges[i] - position) <= kSameEdge) return static_cast<int>(i);
  }
  return std::nullopt;
}

// Where each edge of `fine` stands in `coarse` reversed: each edge of `coarse` in `fine`; nothing
// if one has no partner or the outer edges differ.
std::optional<std::vector<int>> partners(const std::vector<Points>& coarse,
                                         const std::vector<Points>& fine) {
  std::vector<int> indices;
  for (const Points edge : coarse) {
    const auto index = edge_index(fine, edge);
    if (!index || (!indices.empty() && *index <= indices.back())) return std::nullopt;
    indices.push_back(*index);
  }
  if (indices.front() != 0 || indices.back() != static_cast<int>(fine.size()) - 1)
    return std::nullopt;
  return indices;
}

// The table on a finer set of column edges.
Table on_edges(Table table, const std::vector<int>& indices, const std::vector<Points>& edges) {
  for (Cell& cell : table.cells) {
    const int begin = indices[static_cast<std::size_t>(cell.column)];
    const int end = indices[static_cast<std::size_t>(cell.column + cell.column_span)];
    cell.column = begin;
    cell.column_span = end - begin;
  }
  table.columns = static_cast<int>(edges.size()) - 1;
  table.column_edges = edges;
  return table;
}

// Both tables on the same columns.
bool agree_on_columns(Table& first, Table& next, bool same_header) {
  if (first.column_edges.empty() || next.column_edges.empty()) return first.columns == next.columns;
  if (const auto indices = partners(next.column_edges, first.column_edges)) {
    next = on_edges(std::move(next), *indices, first.column_edges);
    return true;
  }
  if (const auto indices = partners(first.column_edges, next.column_edges)) {
    first = on_edges(std::move(first), *indices, next.column_edges);
    return true;
  }
  // The same header over as many columns of other widths (a producer that fits each piece anew).
  return same_header && first.columns == next.columns;
}

int filled_cells(const Table& table, int row) {
  return static_cast<int>(
      std::count_if(table.cells.begin(), table.cells.end(),
                    [&](const Cell& cell) { return cell.row == row && !cell.lines.empty(); }));
}

bool is_ocr(const Cell& cell) {
  return std::all_of(cell.lines.begin(), cell.lines.end(),
                     [](const Line& line) { return line.origin.method == Method::kOcr; });
}

std::string digits_of(std::string_view text) {
  std::string digits = with_ascii_digits(text);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  return digits;
}

// The same words but for what a recogniser misread: a letter of "ผลการวิเคราะห์ตัวชี้วัด". Figures are
// the same.
bool read_alike(const Cell& a, const Cell& b) {
  constexpr double kAlike = 0.8;
  const std::string one = plain_text(a);
  const std::string other = plain_text(b);
  if (a.column != b.column || a.column_span != b.column_span || a.row_span != b.row_span)
    return false;
  if (one.empty() || other.empty()) return one.empty() && other.empty();
  return is_ocr(a) && is_ocr(b) && digits_of(one) == digits_of(other) &&
         key_likeness(phrase_key(one), phrase_key(other)) >= kAlike;
}

std::vector<const Cell*> cells_in(const Table& table, int row) {
  std::vector<const Cell*> cells;
  for (const Cell& cell : table.cells) {
    if (cell.row == row) cells.push_back(&cell);
  }
  return cells;
}

// Whether a row says the same as another one; on a scan, of at least three cells, nearly the same.
bool says_the_same(const Table& table, int row, const Table& other, int other_row) {
  if (row_key(table, row) == row_key(other, other_row)) return true;
  constexpr int kFewest = 3;
  if (filled_cells(table, row) < kFewest) return false;
  const std::vector<const Cell*> a = cells_in(table, row);
  const std::vector<const Cell*> b = cells_in(other, other_row);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Cell* x, const Cell* y) { return read_alike(*x, *y); });
}

// Whether a cell that begins in rows [begin, end) reaches below them.
bool reaches_below(const Table& table, int begin, int end) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.row >= begin && cell.row < end && cell.row + cell.row_span > end;
  });
}

// The rows that say the same are both tables' whole header, or of the tiers of both: a header of
// two tiers ("ข้อคำถาม | คะแนน" over "ส่วนที่ ๑ | ส่วนที่ ๒") may begin like one of a single row.
bool as_deep(const Table& table, int row, const Table& other, int other_row, int rows) {
  return reaches_below(table, row, row + rows) == reaches_below(other, other_row, other_row + rows);
}

// How many rows from `row` on repeat the rows from the top.
int repeated_from(const Table& table, int row) {
  int rows = 0;
  while (row + rows < table.rows && rows < row && says_the_same(table, rows, table, row + rows))
    ++rows;
  return rows > 0 && as_deep(table, 0, table, row, rows) ? rows : 0;
}

bool is_number(const Cell& cell) {
  const std::string text = with_ascii_digits(plain_text(cell));
  return text.find_first_of("0123456789") != std::string::npos &&
         text.find_first_not_of("0123456789.,%-()/ ") == std::string::npos;
}

enum class Weight { kNone, kPlain, kBold, kMixed };

Weight weight_of_row(const Table& table, int row, const Page& page) {
  bool bold = false;
  bool plain = false;
  for (const Cell& cell : table.cells) {
    if (cell.row != row) continue;
    for (const Line& line : cell.lines) {
      for (const int index : line.words) {
        const int font = page.words[static_cast<std::size_t>(index)].font;
        const bool is_bold = font >= 0 && page.fonts[static_cast<std::size_t>(font)].bold;
        (is_bold ? bold : plain) = true;
      }
    }
  }
  if (bold && plain) return Weight::kMixed;
  if (bold) return Weight::kBold;
  return plain ? Weight::kPlain : Weight::kNone;
}

// Each column has a cell of its own in the first rows; a sub-group's name runs over several.
bool heads_each_column(const Table& table, int rows) {
  std::vector<bool> headed(static_cast<std::size_t>(table.columns), false);
  for (const Cell& cell : table.cells) {
    if (cell.row < rows && cell.column_span == 1 && !cell.lines.empty())
      headed[static_cast<std::size_t>(cell.column)] = true;
  }
  return std::all_of(headed.begin(), headed.end(), [](bool one) { return one; });
}

bool has_number(const Table& table, int row) {
  return std::any_of(table.cells.begin(), table.cells.end(),
                     [&](const Cell& cell) { return cell.row == row && is_number(cell); });
}

// Words in the first row over numbers in all rows below, and numbers in the same column of `first`.
bool heads_numbers(const Table& first, const Table& next, int column) {
  const Cell* head = cell_at(next, 0, column);
  if (!head || head->lines.empty() || is_number(*head)) return false;
  constexpr int kFewest = 2;
  const auto numbers = [&](const Table& table, int from) {
    int count = 0;
    for (const Cell& cell : table.cells) {
      if (cell.row < from || cell.column != column || cell.lines.empty()) continue;
      if (!is_number(cell)) return false;
      ++count;
    }
    return count >= kFewest;
  };
  return numbers(next, 1) && numbers(first, 1);
}

}  // namespace

bool begins_with_own_header(const Table& first, const Table& next, const Page& page) {
  if (next.rows < 2 || filled_cells(next, 0) < 2 || has_number(next, 0)) return false;
  if (weight_of_row(next, 0, page) == Weight::kBold) {
    int row = 1;
    while (row < next.rows && weight_of_row(next, row, page) == Weight::kBold) ++row;
    constexpr int kMostHeaderRows = 3;
    if (row < next.rows && row <= kMostHeaderRows && heads_each_column(next, row)) return true;
  }
  for (int column = 0; column < std::min(first.columns, next.columns); ++column) {
    if (heads_numbers(first, next, column)) return true;
  }
  return false;
}

int repeated_header_rows(const Table& first, const Table& next) {
  int rows = 0;
  while (rows < first.rows && rows < next.rows) {
    if (blank(row_key(next, rows)) || !says_the_same(next, rows, first, rows)) break;
    ++rows;
  }
  return rows;
}

bool begins_with_other_header(const Table& first, const Table& next, int header_rows) {
  return header_rows > 0 && !as_deep(first, 0, next, 0, header_rows);
}

std::optional<Table> join_tables(const Table& first, const Table& next, int header_rows) {
  Table joined = first;
  Table rest = next;
  if (!agree_on_columns(joined, rest, header_rows > 0)) return std::nullopt;
  const int shift = joined.rows - header_rows;
  for (Cell& cell : rest.cells) {
    if (cell.row < header_rows) continue;
    cell.row += shift;
    joined.cells.push_back(std::move(cell));
  }
  if (rest.rows > header_rows) joined.continued_at.push_back(joined.rows);
  for (const int row : rest.continued_at) joined.continued_at.push_back(row + shift);
  joined.rows += rest.rows - header_rows;
  return joined;
}

std::vector<Cell> cells_of_rows(const Table& table, int begin, int end) {
  std::vector<Cell> cells;
  for (const Cell& cell : table.cells) {
    if (cell.row >= begin && cell.row < end) cells.push_back(cell);
  }
  return cells;
}

Table without_inner_headers(Table table, std::vector<Join>& joins) {
  // A header has at least two filled cells; one alone may be a sub-group that comes twice.
  if (table.rows < 3 || filled_cells(table, 0) < 2) return table;
  for (int row = 1; row < table.rows; ++row) {
    const int repeated = repeated_from(table, row);
    if (repeated == 0) continue;
    joins.push_back({0, row, table.origin.page, JoinReason::kRepeatedHeader,
                     cells_of_rows(table, row, row + repeated)});
    std::erase_if(table.cells,
                  [&](const Cell& cell) { return cell.row >= row && cell.row < row + repeated; });
    for (Cell& cell : table.cells) {
      if (cell.row >= row + repeated) cell.row -= repeated;
    }
    table.rows -= repeated;
    if (row < table.rows) table.continued_at.push_back(row);
  }
  return table;
}

}  // namespace prongsai
