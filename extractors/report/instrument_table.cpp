#include "extractors/report/instrument_table.h"

#include <algorithm>
#include <set>

#include "extractors/report/headings.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "extractors/report/score_cells.h"
#include "normalizers/numbers/digit_at.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {
namespace {

// Every print of the row's score: two columns of scores without a word of difference ("คะแนน",
// "ร้อยละ") are two readings, of which nobody may pick one silently.
Readings scores_of(const Row& row, const TableColumns& columns, std::string_view seen_in) {
  const ColumnRole role = score_role_of(columns);
  Readings readings;
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    if (columns.columns[c].role == role) add(readings, read_score(row.cells[c], seen_in));
  }
  return readings;
}

std::string row_name(const Row& row) {
  std::string name;
  for (const auto& lines : row.cells) {
    const std::string text = join_lines(lines);
    if (instrument_named_in(text) || is_total_name(text)) name += (name.empty() ? "" : " ") + text;
  }
  return name;
}

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

// "แบบวัด IT" where EIT and OIT have rows of their own and IIT has none: in small type the two
// strokes of IIT become one in a scan.
bool is_blurred_iit(const Row& row, const std::vector<Row>& rows) {
  const auto says_it = [](const std::vector<Line>& cell) {
    const std::string text = join_lines(cell);
    return text == "IT" || text.ends_with(" IT");
  };
  if (std::none_of(row.cells.begin(), row.cells.end(), says_it)) return false;
  std::set<Instrument> named;
  for (const Row& other : rows) {
    if (const auto instrument = instrument_named_in(row_name(other))) named.insert(*instrument);
  }
  return named == std::set<Instrument>{Instrument::kEit, Instrument::kOit};
}

}  // namespace

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
    auto instrument = instrument_named_in(name);
    if (!instrument && is_blurred_iit(row, rows)) instrument = Instrument::kIit;
    if (!instrument && is_total_name(name)) {
      for (Reading& reading : readings) reading.weighted = false;  // points add up to the score
      append(draft.overall.score, std::move(readings));
    } else if (instrument) {
      add_instrument(name, *instrument, std::move(readings), draft);
    }
  }
}

}  // namespace prongsai
