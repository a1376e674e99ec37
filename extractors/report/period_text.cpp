#include "extractors/report/period_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "normalizers/numbers/digit_at.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// "✓", "X", "/", "●", "<->"; not a word, a number or a dash, which says that it is not done then.
bool is_mark(const std::vector<Line>& lines) {
  constexpr std::size_t kLongestMark = 9;  // bytes: three signs
  const std::string text = join_lines(lines);
  if (text.empty() || text.size() > kLongestMark || text == "-" || text == "–") return false;
  for (std::size_t at = 0; at < text.size();) {
    if (digit_at(text, at).length > 0) return false;
    const char32_t c = next_code_point(text, at);
    if ((c >= 0x0E00 && c <= 0x0E7F) || (c >= 'a' && c <= 'z' && c != 'x')) return false;
    if (c >= 'A' && c <= 'Z' && c != 'X') return false;
  }
  return true;
}

// The lowest header cell over a column.
std::string name_of(const Table& table, const TableColumns& columns, int column) {
  std::string name;
  for (const Cell& cell : table.cells) {
    if (cell.row >= columns.header_rows || cell.column > column ||
        cell.column + cell.column_span <= column || cell.lines.empty()) {
      continue;
    }
    name = join_lines(cell.lines);  // cells stand by row
  }
  return name;
}

class PeriodColumns {
 public:
  PeriodColumns(const Table& table, const TableColumns& columns, const Row& row)
      : table_(table), columns_(columns), row_(row) {
    for (int c = 0; c < table.columns; ++c) {
      if (columns.columns[static_cast<std::size_t>(c)].role != ColumnRole::kPeriod) continue;
      ++columns_of_period_;
      if (!is_blank(lines(c))) filled_.push_back(c);
    }
  }

  [[nodiscard]] Text text() const {
    if (filled_.empty()) return {};
    const bool marks =
        std::all_of(filled_.begin(), filled_.end(), [this](int c) { return is_mark(lines(c)); });
    if (columns_of_period_ >= 2 && marks) return marked();
    Text text = join_text(lines(filled_.front()));
    const bool both = filled_.size() == 2 && names_end(name_of(table_, columns_, filled_.back()));
    for (std::size_t i = 1; i < filled_.size(); ++i)
      text.value += (both ? " - " : " ") + join_lines(lines(filled_[i]));
    return text;
  }

 private:
  [[nodiscard]] const std::vector<Line>& lines(int column) const {
    return row_.cells[static_cast<std::size_t>(column)];
  }

  static bool names_end(const std::string& header) {
    return header.find("สิ้นสุด") != std::string::npos || header.find("แล้วเสร็จ") != std::string::npos;
  }

  [[nodiscard]] Text marked() const {
    Text text{{}, join_text(lines(filled_.front())).origin};
    const int span = filled_.back() - filled_.front() + 1;
    const bool whole = span == static_cast<int>(filled_.size()) && span > 1;
    if (whole) {
      text.value = name_of(table_, columns_, filled_.front()) + " - " +
                   name_of(table_, columns_, filled_.back());
      return text;
    }
    for (const int c : filled_)
      text.value += (text.value.empty() ? "" : ", ") + name_of(table_, columns_, c);
    return text;
  }

  const Table& table_;
  const TableColumns& columns_;
  const Row& row_;
  int columns_of_period_ = 0;
  std::vector<int> filled_;
};

}  // namespace

Text period_text(const Table& table, const TableColumns& columns, const Row& row) {
  return PeriodColumns(table, columns, row).text();
}

}  // namespace prongsai
