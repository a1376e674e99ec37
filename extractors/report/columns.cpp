#include "extractors/report/columns.h"

#include <algorithm>

#include "extractors/report/column_contents.h"
#include "extractors/report/header_years.h"
#include "extractors/report/numbered_headers.h"
#include "extractors/report/printed_code.h"
#include "normalizers/numbers/period.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {
namespace {

// Reports have at most a title row, two header rows and a row of column numbers.
constexpr int kMostHeaderRows = 4;

std::string header_text(const Cell& cell) { return join_lines(cell.lines); }

// A row with a score or an item code in it is data, whatever else it says; "EIT1" over a column is
// no code. So is one below the first whose cell, the instrument's, goes on beside the rows below.
bool is_data(const Table& table, int row, const HeaderWordings& wordings) {
  for (const Cell& cell : table.cells) {
    if (cell.row != row || cell.lines.empty()) continue;
    if (row > 0 && row + cell.row_span > kMostHeaderRows) return true;
    const std::string text = header_text(cell);
    if (!find_scores(text).empty()) return true;
    if (parse_item_code(text) && !understood(wordings.understand(text))) return true;
  }
  return false;
}

// "ไตรมาส 1", "ต.ค.", "ม.ค. 69".
bool names_time(const std::string& text) {
  constexpr std::size_t kLongest = 48;  // bytes: "ไตรมาสที่ 1 2569"
  constexpr FiscalYear kAny{2568};      // quarters and months are asked for, not their days
  return text.size() <= kLongest && parse_period(text, kAny).start.has_value();
}

// Cells of a row that name quarters or months are columns of a plan's period where there are three
// at least; one or two are a row's own period.
std::vector<const Cell*> time_cells(const Table& table, int row) {
  constexpr std::size_t kFewest = 3;
  std::vector<const Cell*> cells;
  for (const Cell& cell : table.cells) {
    if (cell.row == row && names_time(header_text(cell))) cells.push_back(&cell);
  }
  if (cells.size() < kFewest) cells.clear();
  return cells;
}

// "ปีงบประมาณ พ.ศ." over a year: a column of years, which says nothing of results.
bool is_over_years(const Table& table, const Cell& header) {
  const std::string text = header_text(header);
  if (!is_word_for_year(text)) return false;
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.column == header.column && cell.row == header.row + header.row_span &&
           find_year(header_text(cell)) && is_word_for_year(header_text(cell));
  });
}

// Takes over what the cells beginning in `row` say; returns how many said something.
int read_header_row(const Table& table, int row, const HeaderWordings& wordings,
                    TableColumns& result) {
  int found = 0;
  for (const Cell& cell : table.cells) {
    if (cell.row != row || cell.lines.empty()) continue;
    const Column column = understand_with_year(wordings, header_text(cell));
    found += !understood(column) && is_over_years(table, cell) ? 1 : 0;
    if (!understood(column)) continue;
    ++found;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      Column& known = result.columns[static_cast<std::size_t>(c)];
      known = under(known, column);
    }
  }
  for (const NumberedHeader& header : numbered_headers(table, row)) {
    ++found;
    Column& known = result.columns[static_cast<std::size_t>(header.column)];
    known = under(known, {{}, {}, header.indicator});
  }
  for (const Cell* cell : time_cells(table, row)) {
    ++found;
    for (int c = cell->column; c < cell->column + cell->column_span; ++c)
      result.columns[static_cast<std::size_t>(c)].role = ColumnRole::kPeriod;
  }
  return found;
}

// The one cell of a row that goes over the whole table.
const Cell* title_cell(const Table& table, int row) {
  for (const Cell& cell : table.cells) {
    if (cell.row == row && cell.column_span == table.columns && !cell.lines.empty()) return &cell;
  }
  return nullptr;
}

void add_year_of_title(const Table& table, int row, TableColumns& columns) {
  const Cell* title = title_cell(table, row);
  const auto year = title ? find_year(header_text(*title)) : std::nullopt;
  if (!year) return;
  for (Column& column : columns.columns) {
    if (holds_results(column) && !column.year) column.year = year;
  }
}

int filled_cells(const Table& table, int row) {
  return static_cast<int>(
      std::count_if(table.cells.begin(), table.cells.end(),
                    [&](const Cell& cell) { return cell.row == row && !cell.lines.empty(); }));
}

}  // namespace

std::optional<int> TableColumns::find(ColumnRole role) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == role) return static_cast<int>(i);
  }
  return std::nullopt;
}

namespace {

// The header as it stands there, years and all.
TableColumns read_header(const Table& table, const HeaderWordings& wordings) {
  TableColumns result;
  result.columns.resize(static_cast<std::size_t>(table.columns));
  bool titled = false;
  bool named = false;  // a row below the title says what the columns are
  for (int row = 0; row < std::min(kMostHeaderRows, table.rows); ++row) {
    const int filled = filled_cells(table, row);
    // One cell over the whole table is its title, whatever it says ("ตัวชี้วัดที่ 1 … (97.08 คะแนน)");
    // the header may still follow.
    const bool over_all = row == 0 && table.columns > 1 && title_cell(table, row) != nullptr;
    const bool data = is_data(table, row, wordings);
    if (filled == 0 || (data && !over_all)) break;
    TableColumns with_row = result;
    const int found = read_header_row(table, row, wordings, with_row);
    const bool title = over_all || (filled == 1 && row == 0 && found == 0);
    // "OIT | ข้อมูลพื้นฐาน" is data although it names an instrument: a header row has two cells at
    // least that say what a column is.
    if (found < 2 && !title) break;
    if (!title && found * 2 < filled && found < 3) break;
    if (title) {
      titled = true;
      // Over rows without a header, such a heading is the first of them.
      result.header_rows = found == 0 && !data ? row + 1 : 0;
      continue;
    }
    named = true;
    result = std::move(with_row);
    result.header_rows = row + 1;
  }
  if (titled && named) add_year_of_title(table, 0, result);
  return result;
}

void set_aside_other_years(TableColumns& columns, std::optional<FiscalYear> ours) {
  for (Column& column : columns.columns) {
    if (!ours || !column.year || column.year == ours || !holds_results(column)) continue;
    column = {ColumnRole::kOther, {}, {}, column.year};
  }
}

}  // namespace

TableColumns read_columns(const Table& table, const HeaderWordings& wordings,
                          std::optional<FiscalYear> ours) {
  TableColumns result = read_header(table, wordings);
  set_aside_other_years(result, ours);
  complete_by_contents(table, result);
  return result;
}

std::vector<FiscalYear> years_of_columns(const Table& table, const HeaderWordings& wordings) {
  std::vector<FiscalYear> years;
  for (const Column& column : read_header(table, wordings).columns) {
    if (!column.year || !holds_results(column)) continue;
    if (std::find(years.begin(), years.end(), *column.year) == years.end())
      years.push_back(*column.year);
  }
  return years;
}

TableColumns columns_of_year(const Table& table, const HeaderWordings& wordings, FiscalYear year) {
  TableColumns result = read_header(table, wordings);
  for (Column& column : result.columns) {
    if (column.year != year && holds_results(column)) column = {ColumnRole::kOther, {}, {}};
  }
  return result;
}

}  // namespace prongsai
