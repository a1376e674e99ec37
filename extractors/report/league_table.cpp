#include "extractors/report/league_table.h"

#include <algorithm>

#include "extractors/report/headings.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "extractors/report/title.h"
#include "normalizers/names/agency.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// "รวม", "รวมทั้งหมด", "เฉลี่ย", "ค่าเฉลี่ยรวม", "คะแนนเฉลี่ยภาพรวม"; not "รวมพลังพัฒนา…", which is longer.
bool is_total(const std::string& name) {
  const std::string key = phrase_key(name);
  for (const std::string_view total :
       {"รวม", "รวมทั้งหมด", "รวมทั้งสิ้น", "เฉลี่ย", "ค่าเฉลี่ย", "ค่าเฉลี่ยรวม", "เฉลี่ยรวม", "คะแนนเฉลี่ย",
        "คะแนนเฉลี่ยรวม", "ภาพรวม", "คะแนนเฉลี่ยภาพรวม", "ค่าเฉลี่ยภาพรวม", "ภาพรวมจังหวัด", "รวมเฉลี่ย",
        "คะแนนรวม", "สูงสุด", "ต่ำสุด"}) {
    if (key == phrase_key(total)) return true;
  }
  return false;
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

void read_scores(const Row& row, const TableColumns& columns, Draft& draft) {
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    const Column& column = columns.columns[c];
    auto reading = read_score(row.cells[c], "league-table");
    if (!reading || reading->candidates.empty()) continue;
    if (column.instrument) {
      add(instrument_of(draft, *column.instrument).score, std::move(reading));
    } else if (column.indicator) {
      add(indicator_of(draft, *column.indicator).score, std::move(reading));
    } else if (column.role == ColumnRole::kOverall || column.role == ColumnRole::kScore) {
      add(draft.overall.score, std::move(reading));
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

// Tables of several years have a column that says which ("2566", "ปี ๒๕๖๗").
std::optional<FiscalYear> year_of_row(const Row& row, const TableColumns& columns) {
  constexpr std::size_t kYearAlone = 16;  // bytes of a key: "พ.ศ. 2567"
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    if (understood(columns.columns[c])) continue;
    const std::string text = join_lines(row.cells[c]);
    if (const auto year = find_year(text); year && phrase_key(text).size() <= kYearAlone)
      return year;
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
  const auto goes_on = [&](const Row&, const Row& row) {
    Draft probe;
    read_scores(row, columns, probe);
    return probe.overall.score.empty() && probe.instruments.empty() && probe.indicators.empty();
  };
  std::vector<Draft> drafts;
  for (const Row& row : read_rows(table, columns, goes_on)) {
    const Text name = text_in(row, agency_column);
    const Text ordinal = text_in(row, columns.find(ColumnRole::kOrdinal));
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
    }
    Text province;
    if (columns.has(ColumnRole::kAgency)) {
      province = without_prefix(text_in(row, columns.find(ColumnRole::kProvince)), "จังหวัด");
    }
    if (province.value.empty() && common.agency.province)
      province = {*common.agency.province, name.origin};
    if (!province.value.empty()) evidence.provinces.push_back(province);
    draft.agency = settle_agency(evidence, reference.gazetteer, draft.findings);
    if (const Text level = text_in(row, columns.find(ColumnRole::kLevel)); !level.value.empty()) {
      draft.overall.level = canonical_level(level.value, reference);
      draft.overall.level_origin = level.origin;
    }
    draft.source.row = SourceRow{row.origin.page.value_or(1), row.number};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace prongsai
