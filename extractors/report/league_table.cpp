#include "extractors/report/league_table.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "extractors/report/header_years.h"
#include "extractors/report/headings.h"
#include "extractors/report/level_name.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "normalizers/names/agency.h"
#include "normalizers/names/agency_name.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// "รวม", "ค่าเฉลี่ยรวม", "คะแนนเฉลี่ยอำเภอเมืองเลย", "รวม 12 แห่ง"; not "รวมพลังพัฒนา…", an agency's name.
bool is_total(const std::string& name) {
  static const std::vector<std::string> kWhole = {phrase_key("ภาพรวม"),
                                                  phrase_key("ภาพรวมจังหวัด"),
                                                  phrase_key("สูงสุด"),
                                                  phrase_key("ต่ำสุด"),
                                                  phrase_key("มัธยฐาน"),
                                                  phrase_key("ส่วนเบี่ยงเบนมาตรฐาน"),
                                                  "total",
                                                  "mean",
                                                  "average",
                                                  "max",
                                                  "min"};
  // What a sum or mean may be of, behind its word.
  static const std::vector<std::string> kOf = {
      phrase_key("รวม"),     phrase_key("ทั้ง"),     phrase_key("ภาพรวม"), phrase_key("อำเภอ"),
      phrase_key("จังหวัด"),   phrase_key("ระดับ"),   phrase_key("ประเภท"), phrase_key("กลุ่ม"),
      phrase_key("ทุก"),      phrase_key("เทศบาล"), phrase_key("อบต"),    phrase_key("องค์การ"),
      phrase_key("หน่วยงาน"), phrase_key("คะแนน"),  phrase_key("เฉลี่ย"),   phrase_key("กระทรวง")};
  std::string key = phrase_key(with_ascii_digits(name));
  if (std::find(kWhole.begin(), kWhole.end(), key) != kWhole.end()) return true;
  bool counted = false;
  for (const std::string_view word : {"ผลรวม", "คะแนนรวม", "คะแนน", "ค่า", "รวม", "เฉลี่ย"}) {
    const std::string start = phrase_key(word);
    if (!key.starts_with(start)) continue;
    key.erase(0, start.size());
    counted = counted || (word != "คะแนน" && word != "ค่า");
  }
  if (!counted) return false;
  if (key.empty() || (key.front() >= '0' && key.front() <= '9')) return true;
  return std::any_of(kOf.begin(), kOf.end(),
                     [&](const std::string& of) { return key.starts_with(of); });
}

// In a table of provinces the provinces are the agencies.
std::optional<int> agency_column_of(const TableColumns& columns) {
  const auto column = columns.find(ColumnRole::kAgency);
  return column ? column : columns.find(ColumnRole::kProvince);
}

Text text_in(const Row& row, std::optional<int> column) {
  return column ? join_text(row.cells[static_cast<std::size_t>(*column)]) : Text{};
}

Text without_prefix(Text text, std::string_view prefix) {
  if (text.value.starts_with(prefix)) {
    text.value = std::string(trim(std::string_view(text.value).substr(prefix.size())));
  }
  return text;
}

// The plain score where a column of points stands beside it.
void read_scores(const Row& row, const TableColumns& columns, Draft& draft) {
  for (const bool weighted : {false, true}) {
    for (std::size_t c = 0; c < columns.columns.size(); ++c) {
      const Column& column = columns.columns[c];
      if ((column.role == ColumnRole::kWeightedScore) != weighted) continue;
      auto reading = read_score(row.cells[c], "league-table");
      if (!reading || reading->candidates.empty()) continue;
      reading->weighted = weighted;
      if (column.role == ColumnRole::kPart1) {
        add(instrument_of(draft, Instrument::kEit).part1, std::move(reading));
      } else if (column.role == ColumnRole::kPart2) {
        add(instrument_of(draft, Instrument::kEit).part2, std::move(reading));
      } else if (column.instrument) {
        Readings& readings = instrument_of(draft, *column.instrument).score;
        if (!weighted || readings.empty()) add(readings, std::move(reading));
      } else if (column.indicator && !weighted) {
        add(indicator_of(draft, *column.indicator).score, std::move(reading));
      } else if (column.role == ColumnRole::kOverall || column.role == ColumnRole::kScore) {
        add(draft.overall.score, std::move(reading));
      }
    }
  }
}

std::optional<Hundredths> only_value(const Readings& readings) {
  if (readings.size() != 1 || readings.front().candidates.empty()) return std::nullopt;
  return readings.front().candidates.front().value;
}

// An instrument's number, or the sum of its parts where these alone are printed.
std::optional<Hundredths> value_or_parts(const InstrumentResult<Readings>& instrument) {
  if (!instrument.score.empty() || !instrument.part1 || !instrument.part2)
    return only_value(instrument.score);
  const auto part1 = only_value(*instrument.part1);
  const auto part2 = only_value(*instrument.part2);
  if (!part1 || !part2) return std::nullopt;
  return Hundredths{part1->value + part2->value};
}

// Whether a row's instruments are points out of 30, 30 and 40: they are no higher, and where the
// overall score is printed they add up to it ("28.03 | 27.50 | 38.70 | 94.23"). Empty: the row has
// not all of them, or a number in doubt.
std::optional<bool> has_points(const Draft& draft) {
  constexpr std::array<int, 3> kWeights{3000, 3000, 4000};
  constexpr int kRounding = 3;  // four numbers rounded by half a hundredth, and one for luck
  if (draft.instruments.size() != kWeights.size()) return std::nullopt;
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) {
    const auto value = value_or_parts(draft.instruments[i]);
    if (!value) return std::nullopt;
    if (value->value > kWeights[i]) return false;
    sum += value->value;
  }
  const auto overall = only_value(draft.overall.score);
  return !overall || std::abs(overall->value - sum) <= kRounding;
}

// Points are a matter of the whole table: a row whose sum fails is an error in it.
void mark_points(std::vector<Draft>& drafts) {
  int points = 0;
  int scores = 0;
  for (const Draft& draft : drafts) {
    const auto has = has_points(draft);
    if (has) ++(*has ? points : scores);
  }
  if (points == 0 || points <= 3 * scores) return;
  for (Draft& draft : drafts) {
    for (auto& instrument : draft.instruments) {
      for (Readings* readings : {&instrument.score, instrument.part1 ? &*instrument.part1 : nullptr,
                                 instrument.part2 ? &*instrument.part2 : nullptr}) {
        if (!readings) continue;
        for (Reading& reading : *readings) reading.weighted = true;
      }
    }
  }
}

void name_indicators(const Reference& reference, Draft& draft) {
  if (!draft.fiscal_year && reference.frameworks.empty()) return;
  const Framework* framework =
      framework_for(reference, draft.fiscal_year.value_or(reference.frameworks.rbegin()->first));
  for (auto& indicator : draft.indicators) {
    indicator.instrument = instrument_of_indicator(indicator.number);
    const auto* known = framework ? find_indicator(*framework, indicator.number) : nullptr;
    if (known) indicator.name = known->name;
  }
}

// The one text of a row that says nothing else; empty if there are more.
Text only_text(const Row& row) {
  Text only;
  for (const auto& lines : row.cells) {
    Text text = join_text(lines);
    if (text.value.empty()) continue;
    if (!only.value.empty()) return {};
    only = std::move(text);
  }
  return only;
}

// Tables of several years have a column that says which ("2566", "ปี ๒๕๖๗").
std::optional<FiscalYear> year_of_row(const Row& row, const TableColumns& columns) {
  constexpr std::size_t kYearAlone = 16;  // bytes of a key: "พ.ศ. 2567"
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    if (holds_results(columns.columns[c])) continue;
    const std::string text = join_lines(row.cells[c]);
    if (const auto year = find_year(text); year && phrase_key(text).size() <= kYearAlone)
      return year;
  }
  return std::nullopt;
}

// The column of levels, by its header or, under "ผลการประเมิน", by the levels that stand in it.
std::optional<int> level_column_of(const Table& table, const TableColumns& columns,
                                   const Reference& reference) {
  if (const auto column = columns.find(ColumnRole::kLevel)) return column;
  std::vector<int> levels(static_cast<std::size_t>(table.columns), 0);
  std::vector<int> others(static_cast<std::size_t>(table.columns), 0);
  for (const Cell& cell : table.cells) {
    const std::string text = join_lines(cell.lines);
    if (cell.row < columns.header_rows || cell.column_span > 1 || text.empty()) continue;
    const std::string_view bare = bare_level_name(text);
    const bool level = level_at(bare, reference) == bare;
    ++(level ? levels : others)[static_cast<std::size_t>(cell.column)];
  }
  constexpr int kFewest = 2;
  for (std::size_t c = 0; c < levels.size(); ++c) {
    if (levels[c] >= kFewest && levels[c] > others[c]) return static_cast<int>(c);
  }
  return std::nullopt;
}

bool holds_score(const Column& column) {
  return column.instrument || column.indicator || column.role == ColumnRole::kOverall ||
         column.role == ColumnRole::kScore;
}

}  // namespace

bool is_league_table(const Table& table, const TableColumns& columns) {
  if (!agency_column_of(columns)) return false;
  int filled = 0;
  int decimals = 0;
  for (const Cell& cell : table.cells) {
    const Column& column = columns.columns[static_cast<std::size_t>(cell.column)];
    if (cell.row < columns.header_rows || !holds_score(column)) continue;
    const std::string text = join_lines(cell.lines);
    if (!parse_score(text)) continue;
    ++filled;
    if (text.find('.') != std::string::npos) ++decimals;
  }
  return filled > 0 && 2 * decimals >= filled;
}

std::vector<Draft> read_league_table(const Table& table, const TableColumns& columns,
                                     const Draft& common, const Reference& reference) {
  const auto agency_column = agency_column_of(columns);
  const auto level_column = level_column_of(table, columns, reference);
  const auto goes_on = [&](const Row&, const Row& row) {
    if (only_text(row).value.starts_with("อำเภอ")) return false;
    if (is_total(text_in(row, agency_column).value)) return false;
    Draft probe;
    read_scores(row, columns, probe);
    return probe.overall.score.empty() && probe.instruments.empty() && probe.indicators.empty();
  };
  std::vector<Draft> drafts;
  Text district_above;  // of a row that names the district of the rows below it
  for (const Row& row : read_rows(table, columns, goes_on)) {
    const Text name = text_in(row, agency_column);
    const Text ordinal = text_in(row, columns.find(ColumnRole::kOrdinal));
    if (const Text only = only_text(row); only.value.starts_with("อำเภอ")) {
      district_above = without_prefix(only, "อำเภอ");
      continue;
    }
    if (name.value.empty() || is_total(name.value) || is_total(ordinal.value)) continue;
    Draft draft = common;
    draft.document_type = DocumentType::kLeagueTable;
    if (const auto year = year_of_row(row, columns)) draft.fiscal_year = year;
    read_scores(row, columns, draft);
    if (draft.overall.score.empty() && draft.instruments.empty() && draft.indicators.empty())
      continue;
    name_indicators(reference, draft);
    AgencyEvidence evidence;
    evidence.names.push_back(name);
    if (const Text district =
            without_prefix(text_in(row, columns.find(ColumnRole::kDistrict)), "อำเภอ");
        !district.value.empty()) {
      evidence.districts.push_back(district);
    } else if (!district_above.value.empty()) {
      evidence.districts.push_back(district_above);
    }
    Text province;
    if (columns.has(ColumnRole::kAgency)) {
      province = without_prefix(text_in(row, columns.find(ColumnRole::kProvince)), "จังหวัด");
    }
    if (province.value.empty() && common.agency.province)
      province = {*common.agency.province, name.origin};
    if (!province.value.empty()) evidence.provinces.push_back(province);
    draft.agency = settle_agency(evidence, reference.gazetteer, draft.findings);
    if (const Text level = text_in(row, level_column); !level.value.empty()) {
      draft.overall.level = canonical_level(level.value, reference);
      draft.overall.level_origin = level.origin;
    }
    draft.source.row = SourceRow{row.origin.page.value_or(1), row.number};
    drafts.push_back(std::move(draft));
  }
  mark_points(drafts);
  return drafts;
}

namespace {

// Without lines between them, the levels may stand in the cells of the names: "รายการ / ระดับ",
// "ทต.ทุ่งดาว / ผ่านดี". Two lines in each cell, the second of the corner saying so, are two rows.
Table with_levels_apart(const Table& table, int names_in) {
  const bool apart = std::all_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    const bool corner = cell.column == 0;
    return cell.row != names_in || (cell.row_span == 1 && cell.lines.size() == 2 &&
                                    (!corner || trim(cell.lines.back().text).starts_with("ระดับ")));
  });
  if (!apart) return table;
  Table parted = table;
  ++parted.rows;
  parted.cells.clear();
  for (const Cell& cell : table.cells) {
    Cell own = cell;
    if (cell.row > names_in) ++own.row;
    if (cell.row != names_in) {
      parted.cells.push_back(std::move(own));
      continue;
    }
    Cell level = cell;
    own.lines.pop_back();
    level.lines.erase(level.lines.begin());
    ++level.row;
    parted.cells.push_back(std::move(own));
    parted.cells.push_back(std::move(level));
  }
  return parted;
}

}  // namespace

std::optional<Table> turned_league_table(const Table& as_found) {
  constexpr int kFewest = 2;
  constexpr int kHighest = 4;  // a title and two rows of header above the names at most
  int names_in = -1;
  for (int row = 0; row < std::min(kHighest, as_found.rows) && names_in < 0; ++row) {
    const auto names =
        std::count_if(as_found.cells.begin(), as_found.cells.end(), [&](const Cell& cell) {
          const std::string text = spell_out_agency(join_lines(cell.lines));
          const std::string_view kind = agency_kind(text);
          return cell.row == row && cell.column > 0 && cell.column_span == 1 && !kind.empty() &&
                 text.starts_with(kind);
        });
    if (names >= kFewest) names_in = row;
  }
  if (names_in < 0) return std::nullopt;
  const Table table = with_levels_apart(as_found, names_in);
  Table turned;
  turned.rows = table.columns;
  turned.columns = table.rows - names_in;
  turned.origin = table.origin;
  turned.evidence = table.evidence;
  for (const Cell& cell : table.cells) {
    if (cell.row < names_in) continue;
    Cell other = cell;
    other.row = cell.column;
    other.column = cell.row - names_in;
    std::swap(other.row_span, other.column_span);
    turned.cells.push_back(std::move(other));
  }
  std::sort(turned.cells.begin(), turned.cells.end(), [](const Cell& a, const Cell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  return turned;
}

}  // namespace prongsai
