#include "extractors/report/history.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extractors/report/header_years.h"
#include "extractors/report/indicator_table.h"
#include "extractors/report/instrument_table.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "extractors/report/wide_table.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// The place of a scope in a year's list.
int rank_of(const std::string& scope) {
  constexpr std::array<std::string_view, 4> kFirst{"overall", "IIT", "EIT", "OIT"};
  const auto at = std::find(kFirst.begin(), kFirst.end(), scope);
  if (at != kFirst.end()) return static_cast<int>(at - kFirst.begin());
  return static_cast<int>(kFirst.size()) + std::stoi(scope);
}

void add_entry(FiscalYear year, const std::string& scope, const Readings& readings, Draft& draft) {
  if (readings.empty()) return;
  auto at = std::find_if(draft.history.begin(), draft.history.end(), [&](const auto& entry) {
    return entry.year == year && entry.scope == scope;
  });
  if (at == draft.history.end()) at = draft.history.insert(at, {year, scope, {}});
  at->score.insert(at->score.end(), readings.begin(), readings.end());
}

bool is_former(FiscalYear year, const Draft& draft) {
  return draft.fiscal_year && year < *draft.fiscal_year;
}

void read_results(const Table& table, const TableColumns& columns, const IndicatorNames& names,
                  const Framework* framework, Draft& former) {
  if (is_instrument_table(table, columns)) {
    read_instrument_table(table, columns, former);
  } else if (is_wide_table(table, columns)) {
    read_wide_table(table, columns, former);
  } else if (is_indicator_table(table, columns, names)) {
    read_indicator_table(table, columns, names, framework, former);
  }
}

// What the label of a row says its numbers are: "คะแนนรวม" is the overall score, "คะแนนเฉลี่ย" under
// indicators is not. "คะแนน" alone is it where the table has no more than that and its level.
bool labels_overall(const std::string& label, const HeaderWordings& wordings, std::size_t rows) {
  constexpr std::size_t kFewRows = 3;
  if (label.empty() || label.find("เฉลี่ย") != std::string::npos) return false;
  const Column what = wordings.understand(label);
  return what.role == ColumnRole::kOverall || (what.role == ColumnRole::kScore && rows <= kFewRows);
}

// "ปี | 2566 | 2567" over "คะแนน", and the last row "คะแนนรวม" of a table of indicators.
void read_overall_row(const Table& table, const TableColumns& columns,
                      const HeaderWordings& wordings, Draft& former) {
  if (!former.overall.score.empty() || columns.has(ColumnRole::kQuestion)) return;
  const auto never = [](const Row&, const Row&) { return false; };
  const std::vector<Row> rows = read_rows(table, columns, never);
  for (const Row& row : rows) {
    std::string label;
    for (std::size_t c = 0; c < row.cells.size() && label.empty(); ++c) {
      if (!holds_results(columns.columns[c])) label = join_lines(row.cells[c]);
    }
    if (!labels_overall(label, wordings, rows.size())) continue;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (columns.columns[c].role != ColumnRole::kScore) continue;
      auto reading = read_score(row.cells[c], "history-table");
      if (reading && !reading->candidates.empty()) add(former.overall.score, std::move(reading));
    }
  }
}

// The year a cell is: "2567", "ปีงบประมาณ พ.ศ. ๒๕๖๗", "ปี 67"; not "รายงานผล ประจำปี 2567".
std::optional<FiscalYear> year_of_cell(const std::vector<Line>& lines) {
  constexpr std::size_t kLongest = 66;  // bytes of "ประจำปีงบประมาณ พ.ศ. 2567" as a key
  const std::string text = join_lines(lines);
  if (phrase_key(text).size() > kLongest || text.find("รายงาน") != std::string::npos)
    return std::nullopt;
  return find_year(text);
}

std::optional<FiscalYear> year_of_row(const Row& row, const TableColumns& columns) {
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    if (columns.columns[c].year || holds_results(columns.columns[c])) continue;
    if (const auto year = year_of_cell(row.cells[c])) return year;
  }
  return std::nullopt;
}

void read_row(const Row& row, const TableColumns& columns, Draft& into) {
  constexpr std::string_view kSeenIn = "history-table";
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    const Column& column = columns.columns[c];
    if (column.role == ColumnRole::kLevel || column.role == ColumnRole::kOther) continue;
    auto reading = read_score(row.cells[c], kSeenIn);
    if (!reading || reading->candidates.empty()) continue;
    if (column.instrument && !column.role) {
      add(instrument_of(into, *column.instrument).score, std::move(reading));
    } else if (column.indicator) {
      add(indicator_of(into, *column.indicator).score, std::move(reading));
    } else if (column.role == ColumnRole::kPart1) {
      add(instrument_of(into, Instrument::kEit).part1, std::move(reading));
    } else if (column.role == ColumnRole::kPart2) {
      add(instrument_of(into, Instrument::kEit).part2, std::move(reading));
    } else if (column.role == ColumnRole::kOverall || column.role == ColumnRole::kScore) {
      add(into.overall.score, std::move(reading));
    }
  }
}

void read_rows_of_years(const Table& table, const TableColumns& columns, Draft& draft) {
  const auto never = [](const Row&, const Row&) { return false; };
  for (const Row& row : read_rows(table, columns, never)) {
    const auto year = year_of_row(row, columns);
    if (!year) continue;
    if (year == draft.fiscal_year) {
      read_row(row, columns, draft);
    } else if (is_former(*year, draft)) {
      Draft former;
      former.fiscal_year = year;
      read_row(row, columns, former);
      add_history(former, draft);
    }
  }
}

}  // namespace

void add_history(const Draft& former, Draft& draft) {
  if (!former.fiscal_year || !is_former(*former.fiscal_year, draft)) return;
  const FiscalYear year = *former.fiscal_year;
  add_entry(year, "overall", former.overall.score, draft);
  for (const auto& instrument : former.instruments)
    add_entry(year, std::string(name(instrument.code)), instrument.score, draft);
  for (const auto& indicator : former.indicators)
    add_entry(year, std::to_string(indicator.number), indicator.score, draft);
}

bool is_table_of_years(const Table& table, const TableColumns& columns) {
  if (columns.has(ColumnRole::kAgency) || columns.has(ColumnRole::kProvince) ||
      columns.has(ColumnRole::kQuestion) || columns.has(ColumnRole::kMeasure)) {
    return false;
  }
  const bool results = std::any_of(columns.columns.begin(), columns.columns.end(), holds_results);
  const auto never = [](const Row&, const Row&) { return false; };
  const std::vector<Row> rows = read_rows(table, columns, never);
  const auto years = std::count_if(rows.begin(), rows.end(), [&](const Row& row) {
    return year_of_row(row, columns).has_value();
  });
  return results && years >= 1 && static_cast<std::size_t>(years) == rows.size();
}

bool has_overall_of(const Table& table, const TableColumns& columns,
                    std::optional<FiscalYear> year) {
  if (!columns.has(ColumnRole::kOverall) || !year) return false;
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    const std::string text = join_lines(cell.lines);
    return is_word_for_year(text) && find_year(text) == year;
  });
}

void read_history(const Table& table, const Vocabulary& vocabulary, const Framework* framework,
                  std::optional<FiscalYear> of_year, Draft& draft) {
  const std::vector<FiscalYear> over_columns = years_of_columns(table, vocabulary.headers);
  for (const FiscalYear year : over_columns) {
    if (!is_former(year, draft)) continue;
    Draft former;
    former.fiscal_year = year;
    const TableColumns columns = columns_of_year(table, vocabulary.headers, year);
    read_results(table, columns, vocabulary.indicators, framework, former);
    read_overall_row(table, columns, vocabulary.headers, former);
    add_history(former, draft);
  }
  if (!over_columns.empty()) return;
  const TableColumns columns = read_columns(table, vocabulary.headers, of_year);
  if (of_year && is_former(*of_year, draft)) {
    Draft former;
    former.fiscal_year = of_year;
    read_results(table, columns, vocabulary.indicators, framework, former);
    add_history(former, draft);
  } else if (!of_year && is_table_of_years(table, columns)) {
    read_rows_of_years(table, columns, draft);
  }
}

void sort_history(Draft& draft) {
  std::stable_sort(draft.history.begin(), draft.history.end(), [](const auto& a, const auto& b) {
    if (a.year != b.year) return b.year < a.year;
    return rank_of(a.scope) < rank_of(b.scope);
  });
}

}  // namespace prongsai
