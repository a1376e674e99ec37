#include "extractors/report/numbered_headers.h"

#include <algorithm>
#include <set>
#include <string>

#include "extractors/report/headings.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr int kIndicators = 10;

int bare_number(const Cell& cell) {
  const std::string text = with_ascii_digits(join_lines(cell.lines));
  const std::string_view digits = trim(text);
  constexpr std::size_t kMostDigits = 2;
  if (digits.empty() || digits.size() > kMostDigits) return 0;
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  return std::stoi(std::string(digits));
}

// Whether a cell may stand over the number of an indicator.
bool heads(const Cell& above, int indicator) {
  const std::string text = join_lines(above.lines);
  if (text.find("ตัวชี้วัด") != std::string::npos) return true;
  return instrument_named_in(text) == instrument_of_indicator(indicator);
}

// Those under one cell; nothing if one of them is no such number.
std::vector<NumberedHeader> numbers_under(const Table& table, const Cell& above, int row) {
  std::vector<NumberedHeader> found;
  std::set<int> seen;
  for (int column = above.column; column < above.column + above.column_span; ++column) {
    const Cell* cell = cell_at(table, row, column);
    if (!cell || cell->row != row || cell->column_span != 1) return {};
    const int number = bare_number(*cell);
    if (number < 1 || number > kIndicators || !heads(above, number) || !seen.insert(number).second)
      return {};
    found.push_back({column, number});
  }
  return found;
}

}  // namespace

std::vector<NumberedHeader> numbered_headers(const Table& table, int row) {
  std::vector<NumberedHeader> found;
  for (const Cell& above : table.cells) {
    if (above.row + above.row_span != row || above.column_span < 2 || above.lines.empty()) continue;
    const std::vector<NumberedHeader> own = numbers_under(table, above, row);
    found.insert(found.end(), own.begin(), own.end());
  }
  const auto numbers = std::count_if(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.row == row && bare_number(cell) > 0;
  });
  if (numbers > static_cast<std::ptrdiff_t>(found.size())) return {};  // the columns are counted
  return found;
}

}  // namespace prongsai
