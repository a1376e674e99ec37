#include "extractors/report/indicator_table.h"

#include <algorithm>
#include <set>

#include "extractors/report/header_years.h"
#include "extractors/report/headings.h"
#include "extractors/report/named_score.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "extractors/report/score_cells.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr double kSameName = 0.8;

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
  return is_total_name(name) || (names == 1 && instrument_named_in(name)) ? name : std::string();
}

// Whether the cells of names hold the scores, too: there is no column of scores.
bool names_hold_scores(const Table& table, const TableColumns& columns,
                       const IndicatorNames& names) {
  constexpr int kFewest = 3;
  const auto column = columns.find(ColumnRole::kIndicatorName);
  if (!column || score_column_of(columns) || columns.has(ColumnRole::kPart1)) return false;
  return std::count_if(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
           return cell.column == *column && score_behind_name(join_lines(cell.lines), names);
         }) >= kFewest;
}

class IndicatorTableReader {
 public:
  IndicatorTableReader(const TableColumns& columns, const IndicatorNames& names,
                       const Framework* framework, Draft& draft)
      : columns_(columns),
        names_(names),
        framework_(framework),
        draft_(draft),
        role_(score_role_of(columns)),
        standing_(columns.columns.size()) {}

  void read(const Table& table) {
    const auto score_column = score_column_of(columns_);
    const auto goes_on = [&](const Row&, const Row& row) {
      return score_column && text_in(row, score_column).empty();
    };
    rows_ = read_rows(table, columns_, goes_on);
    for (const Row& row : rows_) numbers_.push_back(indicator_of_row(row, columns_, framework_));
    for (std::size_t c = 0; c < columns_.columns.size(); ++c)
      of_instruments_.push_back(stands_for_instruments(c));
    for (std::size_t r = 0; r < rows_.size(); ++r) read_row(rows_[r], numbers_[r]);
  }

 private:
  [[nodiscard]] bool holds_scores(std::size_t c) const { return columns_.columns[c].role == role_; }
  [[nodiscard]] bool holds_points(std::size_t c) const {
    return columns_.columns[c].role == ColumnRole::kWeightedScore;
  }
  [[nodiscard]] bool filled(std::size_t r, std::size_t c) const {
    return rows_[r].begins[c] && !is_blank(rows_[r].cells[c]);
  }

  // "IIT | 1. … | 92.07 | 96.79 (beside all five)": a cell that goes over the rows of several
  // indicators is no one's of them, nor are the others of its column; nor is a column, drawn
  // without such cells, that has one number an instrument beside a column that is full.
  [[nodiscard]] bool stands_for_instruments(std::size_t c) const {
    if (!holds_scores(c) && !holds_points(c)) return false;
    std::optional<int> over;  // the indicator of the row where the column's last number stands
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (!numbers_[r]) continue;
      if (rows_[r].begins[c]) {
        over = filled(r, c) ? numbers_[r] : std::nullopt;
      } else if (over && over != numbers_[r]) {
        return true;
      }
    }
    return has_one_an_instrument(c);
  }

  [[nodiscard]] bool has_one_an_instrument(std::size_t c) const {
    std::multiset<Instrument> seen;
    std::size_t rows = 0;
    std::vector<std::size_t> in_columns(columns_.columns.size());
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (!numbers_[r]) continue;
      ++rows;
      if (filled(r, c)) seen.insert(instrument_of_indicator(*numbers_[r]));
      for (std::size_t other = 0; other < in_columns.size(); ++other)
        in_columns[other] += filled(r, other) && holds_scores(other);
    }
    if (seen.empty() || 2 * seen.size() > rows) return false;
    for (const Instrument instrument : {Instrument::kIit, Instrument::kEit, Instrument::kOit}) {
      if (seen.count(instrument) > 1) return false;
    }
    return std::any_of(in_columns.begin(), in_columns.end(),
                       [&](std::size_t count) { return count == rows; });
  }

  // Every print of the row's score: two columns of scores without a word of difference ("คะแนน",
  // "ร้อยละ") are two readings, of which nobody may pick one silently.
  [[nodiscard]] Readings scores_of(const Row& row) const {
    Readings readings;
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      if (holds_scores(c) && !of_instruments_[c]) add(readings, read_score(row.cells[c], kSeenIn));
    }
    return readings;
  }

  // The instrument's readings in columns that stand for instruments: plain ones, else points.
  [[nodiscard]] Readings scores_for_instrument(const Row& row) const {
    Readings readings;
    for (const bool points : {false, true}) {
      for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
        if (!of_instruments_[c] || holds_points(c) != points || !row.begins[c]) continue;
        auto reading = read_score(row.cells[c], kSeenIn);
        if (!reading) continue;
        reading->weighted = points;
        add(readings, std::move(reading));
      }
      if (!readings.empty()) break;
    }
    return readings;
  }

  void read_row(const Row& row, std::optional<int> number) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (row.begins[c]) standing_[c] = join_lines(row.cells[c]);
    }
    if (!number) {
      read_total(row);
      return;
    }
    read_beside_name(row);
    if (Readings readings = scores_for_instrument(row); !readings.empty())
      add_instrument({}, instrument_of_indicator(*number), std::move(readings), draft_);
    const auto name_column = columns_.find(ColumnRole::kIndicatorName);
    const std::string printed = text_in(row, name_column);
    IndicatorResult<Readings>& indicator = indicator_of(draft_, *number);
    append(indicator.score, scores_of(row));
    const auto named = score_behind_name(printed, names_);
    if (indicator.name.empty()) indicator.name = plain_name(named ? named->name : printed);
    if (score_column_of(columns_) || !named) return;
    const auto& lines = row.cells[static_cast<std::size_t>(*name_column)];
    const std::string raw = printed.substr(named->score.offset, named->score.length);
    indicator.score.push_back(reading_of(named->score.value, raw, lines, kSeenIn));
  }

  // "IIT / 96.79" in one cell beside its indicators; not "IIT (น้ำหนักร้อยละ 30.00)".
  void read_beside_name(const Row& row) {
    constexpr std::size_t kLongest = 240;  // bytes: 80 Thai characters
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      if (columns_.columns[c].role != ColumnRole::kInstrument || !row.begins[c]) continue;
      const std::string text = join_lines(row.cells[c]);
      const auto instrument = instrument_named_in(text);
      const auto scores = find_scores(text);
      const bool weight =
          text.find("น้ำหนัก") != std::string::npos || text.find("เต็ม") != std::string::npos;
      if (!instrument || scores.size() != 1 || weight || text.size() > kLongest) continue;
      const std::string raw = text.substr(scores.front().offset, scores.front().length);
      add_instrument(text, *instrument,
                     {reading_of(scores.front().value, raw, row.cells[c], kSeenIn)}, draft_);
    }
  }

  // The instrument named by a cell that covers the row and the rows above it.
  [[nodiscard]] std::string covering_name(const Row& row) const {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (!row.begins[c] && instrument_named_in(standing_[c])) return standing_[c];
    }
    return {};
  }

  // "คะแนนเฉลี่ย IIT", "แบบวัดการรับรู้ … (IIT)", or "เฉลี่ย" beside a cell IIT that covers its
  // indicators; "คะแนนรวม" of all. "คะแนนเฉลี่ย" of all indicators is another number. The sum of
  // points is the overall score.
  void read_total(const Row& row) {
    const std::string name = name_of_total(row, columns_);
    if (name.empty()) return;
    const std::string whose = instrument_named_in(name) ? name : covering_name(row);
    const auto instrument = instrument_named_in(whose);
    Readings scores;
    for (const bool points : {false, true}) {
      for (std::size_t c = 0; c < columns_.columns.size() && (!points || scores.empty()); ++c) {
        if (!(points ? holds_points(c) : holds_scores(c))) continue;
        auto reading = read_score(row.cells[c], kSeenIn);
        if (reading) reading->weighted = points && instrument;
        add(scores, std::move(reading));
      }
    }
    if (instrument) {
      add_instrument(whose, *instrument, std::move(scores), draft_);
    } else if (name.find("เฉลี่ย") == std::string::npos || name.find("ภาพรวม") != std::string::npos) {
      append(draft_.overall.score, std::move(scores));
    }
  }

  static constexpr std::string_view kSeenIn = "indicator-table";
  const TableColumns& columns_;
  const IndicatorNames& names_;
  const Framework* framework_;
  Draft& draft_;
  const ColumnRole role_;
  std::vector<std::string> standing_;  // the text of the cell that covers a row, by column
  std::vector<Row> rows_;
  std::vector<std::optional<int>> numbers_;  // the rows' indicators
  std::vector<bool> of_instruments_;         // by column
};

}  // namespace

bool is_indicator_table(const Table& table, const TableColumns& columns,
                        const IndicatorNames& names) {
  for (const ColumnRole other :
       {ColumnRole::kQuestion, ColumnRole::kMeasure, ColumnRole::kSteps, ColumnRole::kAgency}) {
    if (columns.has(other)) return false;
  }
  if (!columns.has(ColumnRole::kIndicatorName) && !columns.has(ColumnRole::kIndicatorNumber))
    return false;
  return score_column_of(columns) || names_hold_scores(table, columns, names);
}

void read_indicator_table(const Table& table, const TableColumns& columns,
                          const IndicatorNames& names, const Framework* framework, Draft& draft) {
  IndicatorTableReader(columns, names, framework, draft).read(table);
}

}  // namespace prongsai
