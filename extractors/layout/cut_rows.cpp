#include "extractors/layout/cut_rows.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/layout/cut_cells.h"
#include "extractors/layout/cut_text.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/list_number.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// The cell that begins in a row and column.
Cell* beginning_at(Table& table, int row, int column) {
  for (Cell& cell : table.cells) {
    if (cell.row == row && cell.column == column) return &cell;
  }
  return nullptr;
}

// "๑๑", "11.", not "๑๑.๔" or "ด้านที่ ๑".
std::optional<int> counted(const Cell& cell) {
  std::string text = with_ascii_digits(plain_text(cell));
  std::string_view number = trim(text);
  if (number.ends_with('.') || number.ends_with(')')) number.remove_suffix(1);
  constexpr std::size_t kMostDigits = 3;
  if (number.empty() || number.size() > kMostDigits) return std::nullopt;
  int value = 0;
  for (const char c : number) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + (c - '0');
  }
  return value;
}

// Whether the rows around a break are counted in the first column, but not the one behind it.
bool lacks_its_number(Table& table, int row) {
  const Cell* own = beginning_at(table, row, 0);
  const Cell* above = beginning_at(table, row - 1, 0);
  if (!own || !above || !is_blank(*own) || own->column_span != above->column_span) return false;
  const auto number = counted(*above);
  if (!number) return false;
  const Cell* below = beginning_at(table, row + 1, 0);
  if (below) return counted(*below) == *number + 1;
  const Cell* before = beginning_at(table, row - 2, 0);
  return *number == 1 || (before && counted(*before) == *number - 1);
}

// A line alone in the second column may be a sub-group's name; a list's entry is none.
bool may_be_name(const Table& table, int row) {
  for (const Cell& cell : table.cells) {
    if (cell.row != row || is_blank(cell)) continue;
    if (cell.column != 1 || cell.lines.size() > 1) return false;
    if (read_list_marker(trim(cell.lines.front().text))) return false;
  }
  return true;
}

bool says_number(const Cell& cell) {
  const std::string text = with_ascii_digits(plain_text(cell));
  return text.find_first_of("0123456789") != std::string::npos &&
         text.find_first_not_of("0123456789.,%-()/ ") == std::string::npos;
}

// The cells of a row behind a page break beside those above them.
class Seam {
 public:
  Seam(Table& table, int row) : table_(table), row_(row) {
    for (const Cell& rest : table.cells) {
      if (rest.row != row) continue;
      const auto cell =
          std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& above) {
            return above.row + above.row_span == row && above.column == rest.column &&
                   above.column_span == rest.column_span;
          });
      if (cell == table.cells.end()) agrees_ = false;
      if (cell != table.cells.end()) pairs_.push_back({&*cell, &rest});
    }
  }

  // Each cell of the row has one above it that ends there, over the same columns.
  [[nodiscard]] bool agrees() const { return agrees_; }

  [[nodiscard]] bool is_open(const Page& before) const {
    return std::all_of(pairs_.begin(), pairs_.end(), [&](const Pair& pair) {
      return prongsai::is_open(table_, *pair.above, before);
    });
  }

  // A number below a number, or a list that begins anew, makes it a row of its own.
  [[nodiscard]] bool stands_alone() const {
    return std::any_of(pairs_.begin(), pairs_.end(), [this](const Pair& pair) {
      if (is_blank(*pair.above) || is_blank(*pair.rest)) return false;
      if (goes_on(*pair.above, *pair.rest) || may_count_on(*pair.above, *pair.rest)) return false;
      return (says_number(*pair.above) && says_number(*pair.rest)) || begins_numbered(*pair.rest);
    });
  }

  // How many cells surely go on; how many of the filled ones do not say so; how many are empty
  // below a filled one.
  [[nodiscard]] int going_on() const {
    return count([this](const Cell& above, const Cell& rest) { return goes_on(above, rest); });
  }
  [[nodiscard]] int in_doubt() const {
    return count([this](const Cell& above, const Cell& rest) {
      return !is_blank(rest) && !goes_on(above, rest);
    });
  }
  [[nodiscard]] int empty() const {
    return count(
        [](const Cell& above, const Cell& rest) { return is_blank(rest) && !is_blank(above); });
  }
  [[nodiscard]] bool counts_on() const { return count(may_count_on) > 0; }

  // The first column names each row but this one.
  [[nodiscard]] bool lacks_its_name() const {
    if (pairs_.empty() || pairs_.front().rest->column != 0) return false;
    int named = 0;
    for (const Cell& cell : table_.cells) {
      if (cell.column != 0 || cell.row == 0) continue;
      if (cell.row_span > 1 || is_blank(cell) != (cell.row == row_)) return false;
      ++named;
    }
    constexpr int kFewest = 3;
    return named >= kFewest;
  }

  // A column has a number in each row but this one, from the first that has one on, and the row
  // says more than a name might: its cells have two lines at least.
  [[nodiscard]] bool lacks_its_value() const {
    std::size_t lines = 0;
    for (const Pair& pair : pairs_) lines += is_blank(*pair.rest) ? 0 : pair.rest->lines.size();
    return lines >= 2 && std::any_of(pairs_.begin(), pairs_.end(), [this](const Pair& pair) {
             return is_blank(*pair.rest) && says_number(*pair.above) &&
                    has_values(pair.rest->column);
           });
  }

 private:
  // Numbers in all rows of a column but this one, below a header of one or two rows.
  [[nodiscard]] bool has_values(int column) const {
    constexpr int kFewest = 3;
    constexpr int kMostHeaderRows = 2;
    int values = 0;
    for (const Cell& cell : table_.cells) {
      if (cell.column != column || cell.row == row_) continue;
      if (says_number(cell)) {
        ++values;
      } else if (values > 0 || cell.row >= kMostHeaderRows) {
        return false;
      }
    }
    return values >= kFewest;
  }

  struct Pair {
    const Cell* above;
    const Cell* rest;
  };

  [[nodiscard]] bool goes_on(const Cell& above, const Cell& rest) const {
    return text_goes_on(above, rest) || said_in_one(table_, above, rest) ||
           (!is_blank(above) && !may_be_name(table_, row_) && lacks_its_mark(table_, rest));
  }

  template <typename Says>
  [[nodiscard]] int count(Says says) const {
    return static_cast<int>(std::count_if(pairs_.begin(), pairs_.end(), [&](const Pair& pair) {
      return says(*pair.above, *pair.rest);
    }));
  }

  const Table& table_;
  int row_;
  std::vector<Pair> pairs_;
  bool agrees_ = true;
};

bool is_rest(Table& table, int row, const Page& before) {
  const Seam seam(table, row);
  if (!seam.agrees()) return false;
  if (lacks_its_number(table, row)) return !may_be_name(table, row);
  if (seam.stands_alone()) return false;
  if (seam.is_open(before) && seam.empty() + seam.going_on() > 0) return true;
  if (seam.going_on() > 0 && seam.in_doubt() == 0) return true;
  if (seam.lacks_its_value()) return true;
  if (!seam.lacks_its_name() || may_be_name(table, row)) return false;
  return seam.empty() > 1 || seam.going_on() > 0 || seam.counts_on();
}

// Takes a row out whose cells are parts of those above.
void close_up(Table& table, int row) {
  std::erase_if(table.cells, [](const Cell& cell) { return cell.row < 0; });
  for (Cell& cell : table.cells) {
    if (cell.row > row) {
      --cell.row;
    } else if (cell.row + cell.row_span > row) {
      --cell.row_span;
    }
  }
  --table.rows;
  std::erase(table.continued_at, row);
  for (int& at : table.continued_at) at -= at > row ? 1 : 0;
}

}  // namespace

std::vector<Cell> put_back_cut_row(Table& joined, int row, const Page& before) {
  std::vector<Cell> rests;
  if (row < 2 || row >= joined.rows || !is_rest(joined, row, before)) return rests;
  for (Cell& rest : joined.cells) {
    if (rest.row != row) continue;
    for (Cell& cell : joined.cells) {
      if (cell.row + cell.row_span != row || cell.column != rest.column) continue;
      cell.lines.insert(cell.lines.end(), rest.lines.begin(), rest.lines.end());
      cell.row_span += rest.row_span;
      break;
    }
    rests.push_back(rest);
    rests.back().lines.clear();
    rest.row = -1;
  }
  close_up(joined, row);
  return rests;
}

}  // namespace prongsai
