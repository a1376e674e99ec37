#include "extractors/report/wide_table.h"

#include <algorithm>

#include "extractors/report/headings.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {
namespace {

bool holds_score(const std::vector<Line>& lines) { return !find_scores(join_lines(lines)).empty(); }

// Rows below the header with a score; all rows but one at most, the rest of a header that a page
// break cut, have one or it is no table of scores: then 0.
int rows_with_scores(const Table& table, int header_rows) {
  int with = 0;
  for (int row = header_rows; row < table.rows; ++row) {
    if (std::any_of(table.cells.begin(), table.cells.end(),
                    [&](const Cell& cell) { return cell.row == row && holds_score(cell.lines); })) {
      ++with;
    }
  }
  const int without = table.rows - header_rows - with;
  const bool cut = std::find(table.continued_at.begin(), table.continued_at.end(), header_rows) !=
                   table.continued_at.end();
  return without == 0 || (without == 1 && cut) ? with : 0;
}

}  // namespace

bool is_wide_table(const Table& table, const TableColumns& columns) {
  if (columns.has(ColumnRole::kAgency) || columns.has(ColumnRole::kProvince)) return false;
  if (rows_with_scores(table, columns.header_rows) != 1) return false;
  const auto results =
      std::count_if(columns.columns.begin(), columns.columns.end(), [](const Column& column) {
        return column.instrument || column.indicator || column.role == ColumnRole::kPart1 ||
               column.role == ColumnRole::kPart2;
      });
  return results >= 2 && !columns.has(ColumnRole::kQuestion);
}

void read_wide_table(const Table& table, const TableColumns& columns, Draft& draft) {
  const auto never = [](const Row&, const Row&) { return false; };
  for (const Row& row : read_rows(table, columns, never)) {
    if (std::none_of(row.cells.begin(), row.cells.end(), holds_score)) continue;
    for (std::size_t c = 0; c < columns.columns.size(); ++c) {
      const auto year = find_year(join_lines(row.cells[c]));
      if (year && draft.fiscal_year && *year != *draft.fiscal_year) return;
    }
    for (std::size_t c = 0; c < columns.columns.size(); ++c) {
      const Column& column = columns.columns[c];
      auto reading = read_score(row.cells[c], "wide-table");
      if (column.instrument) {
        add(instrument_of(draft, *column.instrument).score, std::move(reading));
      } else if (column.indicator) {
        add(indicator_of(draft, *column.indicator).score, std::move(reading));
      } else if (column.role == ColumnRole::kPart1) {
        add(instrument_of(draft, Instrument::kEit).part1, std::move(reading));
      } else if (column.role == ColumnRole::kPart2) {
        add(instrument_of(draft, Instrument::kEit).part2, std::move(reading));
      } else if (column.role == ColumnRole::kOverall) {
        add(draft.overall.score, std::move(reading));
      }
    }
  }
}

}  // namespace prongsai
