#include "extractors/report/score_tables.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "extractors/report/header_years.h"
#include "extractors/report/headings.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "normalizers/numbers/digit_at.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
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

// Every print of the row's score: two columns of scores without a word of difference ("คะแนน",
// "ร้อยละ") are two readings, of which nobody may pick one silently.
Readings scores_of(const Row& row, const TableColumns& columns, std::string_view seen_in) {
  const ColumnRole role =
      columns.has(ColumnRole::kScore) ? ColumnRole::kScore : ColumnRole::kOverall;
  Readings readings;
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    if (columns.columns[c].role == role) add(readings, read_score(row.cells[c], seen_in));
  }
  return readings;
}

void append(Readings& into, Readings from) {
  std::move(from.begin(), from.end(), std::back_inserter(into));
}

void append(std::optional<Readings>& into, Readings from) {
  if (from.empty()) return;
  if (!into) into.emplace();
  append(*into, std::move(from));
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

// The number of the row's indicator: printed in its own column, before the name ("1. การปฏิบัติหน้าที่",
// "ตัวชี้วัดที่ ๑ …"), or told by the name.
std::optional<int> indicator_of_row(const Row& row, const TableColumns& columns,
                                    const Framework* framework) {
  const std::string printed = text_in(row, columns.find(ColumnRole::kIndicatorName));
  if (!columns.has(ColumnRole::kIndicatorNumber)) {
    // A mere ordinal may be a rank: the name is surer.
    if (const auto named = number_by_name(plain_name(printed), framework)) return named;
  }
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

bool is_total(const std::string& name) {
  const std::string key = phrase_key(name);
  for (const std::string_view total :
       {"รวม", "ภาพรวม", "คะแนนรวม", "คะแนนภาพรวม", "คะแนนในภาพรวม", "ผลการประเมินภาพรวม",
        "ผลการประเมินในภาพรวม", "ผลคะแนนรวม", "ผลคะแนนภาพรวม", "คะแนนเฉลี่ย", "เฉลี่ย"}) {
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

void add_instrument(const std::string& name, Instrument instrument, Readings readings,
                    Draft& draft) {
  InstrumentResult<Readings>& result = instrument_of(draft, instrument);
  const auto part = instrument == Instrument::kEit ? part_named_in(name) : std::nullopt;
  if (part == 1) {
    append(result.part1, std::move(readings));
  } else if (part == 2) {
    append(result.part2, std::move(readings));
  } else {
    append(result.score, std::move(readings));
  }
}

// The name of a row that sums others up: what stands alone before its scores, or a word for a total
// in the column of names. Empty for rows of indicators, whose name may be too damaged to be known.
std::string name_of_total(const Row& row, const TableColumns& columns) {
  std::string only;
  int names = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (!row.begins[c] || holds_results(columns.columns[c]) || is_blank(row.cells[c])) continue;
    only = join_lines(row.cells[c]);
    ++names;
  }
  const std::string in_column = text_in(row, columns.find(ColumnRole::kIndicatorName));
  const std::string name = names == 1 ? only : in_column;
  return is_total(name) || (names == 1 && instrument_named_in(name)) ? name : std::string();
}

// The instrument named by a cell that covers the row and the rows above it.
std::string covering_name(const Row& row, const std::vector<std::string>& standing) {
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (!row.begins[c] && instrument_named_in(standing[c])) return standing[c];
  }
  return {};
}

// "คะแนนเฉลี่ย IIT", "แบบวัดการรับรู้ … (IIT)", or "เฉลี่ย" beside a cell IIT that covers its indicators;
// "คะแนนรวม" of all. "คะแนนเฉลี่ย" of all indicators is another number.
void read_total(const Row& row, const TableColumns& columns,
                const std::vector<std::string>& standing, Draft& draft) {
  const std::string name = name_of_total(row, columns);
  if (name.empty()) return;
  const std::string whose = instrument_named_in(name) ? name : covering_name(row, standing);
  Readings scores = scores_of(row, columns, "indicator-table");
  if (const auto instrument = instrument_named_in(whose)) {
    add_instrument(whose, *instrument, std::move(scores), draft);
  } else if (name.find("เฉลี่ย") == std::string::npos || name.find("ภาพรวม") != std::string::npos) {
    append(draft.overall.score, std::move(scores));
  }
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
  std::vector<std::string> standing(static_cast<std::size_t>(table.columns));
  for (const Row& row : read_rows(table, columns, goes_on)) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (row.begins[c]) standing[c] = join_lines(row.cells[c]);
    }
    const auto number = indicator_of_row(row, columns, framework);
    if (!number) {
      read_total(row, columns, standing, draft);
      continue;
    }
    IndicatorResult<Readings>& indicator = indicator_of(draft, *number);
    if (indicator.name.empty()) {
      indicator.name = plain_name(text_in(row, columns.find(ColumnRole::kIndicatorName)));
    }
    append(indicator.score, scores_of(row, columns, "indicator-table"));
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

namespace {

// The full marks of the row where that column says so: "30", "30 คะแนน", "15.00".
std::optional<Hundredths> weight_of(const Row& row, const TableColumns& columns) {
  const std::string text = text_in(row, columns.find(ColumnRole::kWeight));
  const DigitRun run = digit_run_at(text, 0);
  if (run.digits == 0) return std::nullopt;
  if (const auto whole = parse_score(text)) return whole;
  return parse_score(std::string_view(text).substr(0, run.end));
}

// "คะแนนเต็ม 30 | คะแนนที่ได้ 28.32": in such a table no row has more points than its full marks, and
// none of the instruments' is 100. Beside mere weights ("น้ำหนัก 30 | คะแนน 94.41") the scores are
// higher.
bool scores_are_points(const std::vector<Row>& rows, const TableColumns& columns) {
  constexpr Hundredths kHeaviest{4000};
  int seen = 0;
  for (const Row& row : rows) {
    if (!instrument_named_in(row_name(row))) continue;
    const auto weight = weight_of(row, columns);
    const Readings scores = scores_of(row, columns, "");
    if (!weight || scores.empty() || scores.front().candidates.empty()) continue;
    if (*weight > kHeaviest || scores.front().candidates.front().value > *weight) return false;
    ++seen;
  }
  return seen >= 2;
}

}  // namespace

void read_instrument_table(const Table& table, const TableColumns& columns, Draft& draft) {
  const auto plain = score_column_of(columns);
  const auto weighted = columns.find(ColumnRole::kWeightedScore);
  const auto goes_on = [&](const Row&, const Row& row) {
    return text_in(row, plain).empty() && text_in(row, weighted).empty();
  };
  const std::vector<Row> rows = read_rows(table, columns, goes_on);
  const bool points = scores_are_points(rows, columns);
  for (const Row& row : rows) {
    Readings readings = scores_of(row, columns, "instrument-table");
    for (Reading& reading : readings) reading.weighted = points;
    if (readings.empty() && weighted) {
      add(readings, read_score(row.cells[static_cast<std::size_t>(*weighted)], "instrument-table"));
      for (Reading& reading : readings) reading.weighted = true;
    }
    const std::string name = row_name(row);
    const auto instrument = instrument_named_in(name);
    if (!instrument && is_total(name)) {
      for (Reading& reading : readings) reading.weighted = false;  // points add up to the score
      append(draft.overall.score, std::move(readings));
    } else if (instrument) {
      add_instrument(name, *instrument, std::move(readings), draft);
    }
  }
}

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
