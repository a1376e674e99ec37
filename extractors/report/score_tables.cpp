#include "extractors/report/score_tables.h"

#include <algorithm>
#include <set>

#include "extractors/report/headings.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr double kSameName = 0.8;

// "คะแนนเฉลี่ย" is the overall score in a league table, the score of each row here.
std::optional<int> score_column_of(const TableColumns& columns) {
  const auto column = columns.find(ColumnRole::kScore);
  return column ? column : columns.find(ColumnRole::kOverall);
}

std::string text_in(const Row& row, std::optional<int> column) {
  return column ? join_lines(row.cells[static_cast<std::size_t>(*column)]) : std::string();
}

std::optional<int> small_number(std::string_view text) {
  const std::string digits = with_ascii_digits(trim(text));
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  const int number = std::stoi(digits);
  if (number < 1 || number > 10) return std::nullopt;
  return number;
}

std::optional<int> number_by_name(const std::string& name, const Framework* framework) {
  if (!framework || name.empty()) return std::nullopt;
  const std::string key = phrase_key(name);
  std::optional<int> best;
  double likeness = kSameName;
  for (const FrameworkIndicator& indicator : framework->indicators) {
    std::vector<std::string> names = indicator.variants;
    names.push_back(indicator.name);
    for (const std::string& known : names) {
      const double alike = key_likeness(key, phrase_key(known));
      if (alike >= likeness) {
        likeness = alike;
        best = indicator.number;
      }
    }
  }
  return best;
}

// The number of the row's indicator: printed in its own column, before the name ("1. การปฏิบัติหน้าที่",
// "ตัวชี้วัดที่ ๑ …"), or told by the name.
std::optional<int> indicator_of_row(const Row& row, const TableColumns& columns,
                                    const Framework* framework) {
  for (const ColumnRole role : {ColumnRole::kIndicatorNumber, ColumnRole::kOrdinal}) {
    const std::string text = text_in(row, columns.find(role));
    if (const auto number = small_number(text)) return number;
    if (const auto number = indicator_heading(text)) return number;
  }
  const std::string name = text_in(row, columns.find(ColumnRole::kIndicatorName));
  if (const auto number = indicator_heading(name)) return number;
  const auto dot = name.find_first_of(". ");
  if (dot != std::string::npos) {
    if (const auto number = small_number(std::string_view(name).substr(0, dot))) return number;
  }
  return number_by_name(name, framework);
}

// The indicator's name without a number before it.
std::string plain_name(const std::string& printed) {
  std::size_t at = 0;
  if (indicator_heading(printed, &at))
    return std::string(trim(std::string_view(printed).substr(at)));
  std::string_view name = printed;
  std::size_t offset = 0;
  while (offset < name.size()) {
    std::size_t next = offset;
    const char32_t c = next_code_point(name, next);
    if (!(c >= '0' && c <= '9') && !is_thai_digit(c) && c != '.' && c != ' ') break;
    offset = next;
  }
  return std::string(name.substr(offset));
}

bool is_total(const std::string& name) {
  const std::string key = phrase_key(name);
  for (const std::string_view total : {"รวม", "ภาพรวม", "คะแนนรวม", "คะแนนเฉลี่ย", "เฉลี่ย"}) {
    if (key.starts_with(phrase_key(total))) return true;
  }
  return false;
}

std::string row_name(const Row& row) {
  std::string name;
  for (const auto& lines : row.cells) {
    const std::string text = join_lines(lines);
    if (instrument_named_in(text) || is_total(text)) name += (name.empty() ? "" : " ") + text;
  }
  return name;
}

}  // namespace

bool is_indicator_table(const TableColumns& columns) {
  return score_column_of(columns) && !columns.has(ColumnRole::kQuestion) &&
         !columns.has(ColumnRole::kMeasure) && !columns.has(ColumnRole::kSteps) &&
         !columns.has(ColumnRole::kAgency) &&
         (columns.has(ColumnRole::kIndicatorName) || columns.has(ColumnRole::kIndicatorNumber));
}

void read_indicator_table(const Table& table, const TableColumns& columns,
                          const Framework* framework, Draft& draft) {
  const auto score_column = score_column_of(columns);
  const auto goes_on = [&](const Row&, const Row& row) {
    return text_in(row, score_column).empty();
  };
  for (const Row& row : read_rows(table, columns, goes_on)) {
    const auto number = indicator_of_row(row, columns, framework);
    if (!number) continue;
    IndicatorResult<Readings>& indicator = indicator_of(draft, *number);
    if (indicator.name.empty()) {
      indicator.name = plain_name(text_in(row, columns.find(ColumnRole::kIndicatorName)));
    }
    add(indicator.score,
        read_score(row.cells[static_cast<std::size_t>(*score_column)], "indicator-table"));
  }
}

bool is_instrument_table(const Table& table, const TableColumns& columns) {
  if (columns.has(ColumnRole::kQuestion) || columns.has(ColumnRole::kIndicatorNumber) ||
      columns.has(ColumnRole::kIndicatorName) || columns.has(ColumnRole::kMeasure) ||
      columns.has(ColumnRole::kAgency)) {
    return false;
  }
  if (!score_column_of(columns) && !columns.has(ColumnRole::kWeightedScore)) return false;
  std::set<Instrument> named;
  for (const Cell& cell : table.cells) {
    if (cell.row < columns.header_rows) continue;
    if (const auto instrument = instrument_named_in(join_lines(cell.lines)))
      named.insert(*instrument);
  }
  return named.size() >= 2;
}

void read_instrument_table(const Table& table, const TableColumns& columns, Draft& draft) {
  const auto plain = score_column_of(columns);
  const auto weighted = columns.find(ColumnRole::kWeightedScore);
  const auto goes_on = [&](const Row&, const Row& row) {
    return text_in(row, plain).empty() && text_in(row, weighted).empty();
  };
  for (const Row& row : read_rows(table, columns, goes_on)) {
    const std::string name = row_name(row);
    std::optional<Reading> reading;
    if (plain)
      reading = read_score(row.cells[static_cast<std::size_t>(*plain)], "instrument-table");
    if (!reading && weighted) {
      reading = read_score(row.cells[static_cast<std::size_t>(*weighted)], "instrument-table");
      if (reading) reading->weighted = true;
    }
    const auto instrument = instrument_named_in(name);
    if (!instrument && is_total(name)) {
      if (reading) reading->weighted = false;  // the points add up to the score itself
      add(draft.overall.score, std::move(reading));
    } else if (instrument) {
      InstrumentResult<Readings>& result = instrument_of(draft, *instrument);
      const auto part = part_named_in(name);
      if (part == 1) {
        add(result.part1, std::move(reading));
      } else if (part == 2) {
        add(result.part2, std::move(reading));
      } else {
        add(result.score, std::move(reading));
      }
    }
  }
}

}  // namespace prongsai
