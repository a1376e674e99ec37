#include "exporters/workbook/sheets/heat_map.h"

#include <algorithm>
#include <map>
#include <set>

#include "exporters/workbook/figures/follow_up.h"
#include "exporters/workbook/sheets/agency_columns.h"

namespace prongsai {
namespace {

// One line of the map: an agency with its records of all years.
struct Row {
  const AgencyResult* result = nullptr;                               // of the newest year
  std::map<int, std::map<ItemCode, const ItemResult<Score>*>> items;  // by year
};
using Rules = std::vector<ColumnRule<Row>>;

// What the data has of a year: its items, with the question for the header's note.
using Block = std::map<ItemCode, std::string>;
using Blocks = std::map<int, Block, std::greater<>>;  // newest first

std::vector<Row> rows_of(const Results& results, Blocks& blocks) {
  std::vector<Row> rows;
  std::map<std::string, std::size_t> places;
  for (const AgencyResult& result : results.agencies) {
    if (!result.counted || !result.report->fiscal_year || result.report->items.empty()) continue;
    const auto [place, is_new] = places.try_emplace(result.key, rows.size());
    if (is_new) rows.emplace_back();
    Row& row = rows[place->second];
    row.result = &result;
    const int year = result.report->fiscal_year->buddhist_era;
    for (const auto& item : result.report->items) {
      row.items[year][item.code] = &item;
      std::string& text = blocks[year][item.code];
      if (text.empty()) text = item.text.value;
    }
  }
  return rows;
}

SheetCell item_cell(const Row& row, int year, ItemCode code) {
  const auto block = row.items.find(year);
  if (block == row.items.end()) return {};
  const auto item = block->second.find(code);
  if (item == block->second.end()) return {};
  SheetCell cell = score_cell(item->second->score, row.result->report->document_type);
  // A part in doubt, or weaker than the mean shows, is to be seen in the list of items.
  if (cell.style == CellStyle::kMissing) cell.value = {};
  return cell;
}

// The code alone where there is one year only; Excel wants headers that differ.
std::string header_of(int year, ItemCode code, bool one_year) {
  return one_year ? to_string(code) : std::to_string(year) + ' ' + to_string(code);
}

// Bands of weakness below an instrument's threshold; empty cells and full ones stay white.
void add_looks(Sheet& sheet, const CellRange& cells, Instrument instrument) {
  constexpr double kFar = 50;
  constexpr double kPass = 85;
  const double threshold = follow_up_threshold(instrument).value / 100.0;
  sheet.look_rules.push_back({cells, 0, kFar, CellStyle::kHeatLow});
  sheet.look_rules.push_back({cells, kFar, kPass, CellStyle::kHeatMiddle});
  sheet.look_rules.push_back({cells, kPass, threshold, CellStyle::kHeatHigh});
}

// Breaks behind the columns from `column` on so that no sheet of paper has more than 14 beside the
// names, and about equally many.
void add_breaks(Sheet& sheet, int names, int column, int count) {
  constexpr int kMostColumns = 14;
  const int most = std::max(kMostColumns - names, 1);
  const int pages = (count + most - 1) / most;
  for (int page = 1; page <= pages; ++page)
    sheet.page_breaks.push_back(column + (count * page + pages - 1) / pages);
}

// The rules of each run of columns of one year and instrument, and page breaks in and between them.
void add_bands(Sheet& sheet, const Blocks& blocks, int column) {
  const auto names =
      static_cast<int>(std::count_if(sheet.columns.begin(), sheet.columns.begin() + column,
                                     [](const SheetColumn& name) { return !name.folded; }));
  const int first_row = header_row(sheet) + 1;
  const int last_row = header_row(sheet) + static_cast<int>(sheet.rows.size());
  for (const auto& [year, block] : blocks) {
    for (const Instrument instrument : {Instrument::kIit, Instrument::kEit, Instrument::kOit}) {
      const auto count =
          static_cast<int>(std::count_if(block.begin(), block.end(), [&](const auto& item) {
            return item.first.instrument == instrument;
          }));
      if (count == 0) continue;
      add_looks(sheet, {{first_row, column}, {last_row, column + count - 1}}, instrument);
      add_breaks(sheet, names, column, count);
      column += count;
    }
  }
  if (!sheet.page_breaks.empty()) sheet.page_breaks.pop_back();  // nothing stands behind the last
}

// The names take two lines, so that eleven items stand beside them on paper at 14 points:
// LibreOffice's columns are a twentieth wider than Excel's, and 1,188 pixels fit.
void make_narrow(Rules& names) {
  constexpr double kAreaWidth = 10;
  constexpr double kAgencyWidth = 23;
  for (ColumnRule<Row>& rule : names) {
    rule.width = rule.header == "หน่วยงาน" ? kAgencyWidth : kAreaWidth;
    rule.kind = ColumnKind::kWrapped;
  }
}

}  // namespace

Sheet lay_out_heat_map(const Results& results) {
  Blocks blocks;
  const std::vector<Row> rows = rows_of(results, blocks);
  Rules rules = name_columns<Row>(results);
  make_narrow(rules);
  rules.push_back({"ประเภท", 20, ColumnKind::kText,
                   [](const Row& row) { return text_cell(row.result->report->agency.kind); },
                   true});
  constexpr int kFrozen = 4;
  constexpr double kWidth = 7.5;
  std::vector<std::string> notes(rules.size());
  for (const auto& [year, block] : blocks) {
    for (const auto& [code, text] : block) {
      const bool folded = year != blocks.begin()->first;
      rules.push_back(
          {header_of(year, code, blocks.size() == 1), kWidth, ColumnKind::kScore,
           [year = year, code = code](const Row& row) { return item_cell(row, year, code); },
           folded});
      notes.push_back(std::to_string(year) + ' ' + to_string(code) + ": " + text);
    }
  }
  Sheet sheet = lay_out_sheet("ตารางคะแนนรายข้อ", rules, rows, kFrozen);
  for (std::size_t i = 0; i < notes.size(); ++i) sheet.columns[i].note = notes[i];
  sheet.table_name = "ItemMap";
  sheet.pages_wide = 0;
  if (!rows.empty()) add_bands(sheet, blocks, kFrozen);
  return sheet;
}

}  // namespace prongsai
