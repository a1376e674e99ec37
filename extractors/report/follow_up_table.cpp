#include "extractors/report/follow_up_table.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/report/lines_above.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {
namespace {

// The words of a heading that says what came of measures, not what is to be done.
bool names_results_of_measures(std::string_view text) {
  for (const std::string_view word : {"ผลการดำเนินการ", "ผลการดำเนินงาน", "การติดตามผล", "ติดตามผลการ",
                                      "ผลการติดตาม", "รายงานผล", "ผลการปฏิบัติ", "ความก้าวหน้า"}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

// Whether the column is headed as results, and most of its cells say something.
bool holds_outcomes(const Table& table, int column, int header_rows) {
  constexpr std::size_t kDash = 3;  // bytes: a dash is nothing
  bool headed = false;
  int rows = 0;
  int filled = 0;
  for (const Cell& cell : table.cells) {
    if (cell.column != column) continue;
    const std::string text = join_lines(cell.lines);
    if (cell.row < header_rows) {
      headed = headed || text.starts_with("ผล") || text.find("รายงานผล") != std::string::npos;
      continue;
    }
    ++rows;
    if (text.size() > kDash) ++filled;
  }
  return headed && 2 * filled > rows;
}

}  // namespace

bool is_follow_up_table(const Flow& flow, const Table& table, const TableColumns& columns,
                        std::optional<FiscalYear> ours) {
  const auto results = columns.find(ColumnRole::kFollowUp);
  if (!results || !columns.has(ColumnRole::kMeasure)) return false;
  if (!holds_outcomes(table, *results, columns.header_rows)) return false;
  const auto above = lines_above(flow, table);
  const bool of_results = std::any_of(above.begin(), above.end(), [](const Line* line) {
    return names_results_of_measures(line->text);
  });
  const auto year = year_above(flow, table);
  return of_results || (year && ours && !(*ours < *year));
}

}  // namespace prongsai
