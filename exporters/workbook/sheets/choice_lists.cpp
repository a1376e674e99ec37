#include "exporters/workbook/sheets/choice_lists.h"

#include <algorithm>

#include "exporters/workbook/cells.h"
#include "exporters/workbook/form.h"

namespace prongsai {
namespace {

constexpr int kYears = 0;
constexpr int kKinds = 1;
constexpr int kAreas = 2;
constexpr int kAgencyYears = 3;
constexpr int kLevelKeys = 4;
constexpr int kLevels = 5;
constexpr int kAgencies = 6;
constexpr int kPrefixes = 7;
constexpr int kLatest = 8;
constexpr int kFirstYear = 9;
constexpr int kScoresPerYear = 4;
constexpr int kColumns = kFirstYear + static_cast<int>(kShownYears) * (1 + kScoresPerYear);

SheetCell plain(SheetCell cell, ColumnKind kind) {
  cell.style = CellStyle::kPlain;
  cell.kind = kind;
  return cell;
}

SheetCell text(const std::string& value) { return plain(text_cell(value), ColumnKind::kText); }
SheetCell whole(int value) { return plain(integer_cell(value), ColumnKind::kInteger); }

class Writer {
 public:
  explicit Writer(std::string name) : form_(std::move(name), std::vector<double>(kColumns, 12)) {}

  SheetRange list(int column, const std::string& head, const std::vector<SheetCell>& cells) {
    form_.set({0, column}, {head, CellStyle::kHead}, ColumnKind::kText);
    int row = 0;
    for (const SheetCell& cell : cells) form_.set({++row, column}, cell);
    return {form_.sheet().name, {{1, column}, {std::max(1, row), column}}};
  }

  void set(CellPlace place, const SheetCell& cell) { form_.set(place, cell); }
  Sheet take() { return form_.take(); }

 private:
  Form form_;
};

std::vector<SheetCell> years_cells(const Lists& lists, const std::string& first) {
  std::vector<SheetCell> cells;
  if (!first.empty()) cells.push_back(text(first));
  for (const int year : lists.years) cells.push_back(whole(year));
  return cells;
}

std::vector<SheetCell> texts_cells(const std::vector<std::string>& texts,
                                   const std::string& first) {
  std::vector<SheetCell> cells{text(first)};
  for (const std::string& value : texts) cells.push_back(text(value));
  return cells;
}

void write_levels(Writer& writer, const Lists& lists, ChoiceLists& out) {
  std::vector<SheetCell> keys;
  std::vector<SheetCell> names;
  for (const auto& [year, levels] : lists.levels) {
    int place = 0;
    for (const std::string& level : levels) {
      keys.push_back(whole(year * 100 + ++place));
      names.push_back(text(level));
    }
  }
  out.level_keys = writer.list(kLevelKeys, "level key", keys);
  out.levels = writer.list(kLevels, "level", names);
}

void write_agencies(Writer& writer, const Lists& lists, ChoiceLists& out) {
  std::vector<SheetCell> labels;
  std::vector<SheetCell> prefixes;
  std::vector<SheetCell> latest;
  int row = 0;
  for (const ListedAgency& agency : lists.agencies) {
    ++row;
    labels.push_back(text(agency.label));
    prefixes.push_back(text(agency.prefix));
    latest.push_back(whole(agency.latest_year));
    int column = kFirstYear;
    for (const ListedAgency::Year& year : agency.years) {
      writer.set({row, column}, whole(year.year));
      for (std::size_t i = 0; i < year.scores.size(); ++i) {
        if (!year.scores[i]) continue;
        writer.set({row, column + 1 + static_cast<int>(i)},
                   plain({*year.scores[i]}, ColumnKind::kScore));
      }
      column += 1 + kScoresPerYear;
    }
  }
  out.agencies = writer.list(kAgencies, "agency", labels);
  out.prefixes = writer.list(kPrefixes, "prefix", prefixes);
  out.latest_years = writer.list(kLatest, "latest", latest);
  out.first_year_column = kFirstYear;
}

}  // namespace

std::string all_kinds(const Results& results) { return results.word("ทุกประเภท"); }

std::string all_areas(const Results& results) {
  return results.word(results.one_province ? "ทุกอำเภอ" : "ทุกจังหวัด");
}

std::string latest_year(const Results& results) { return results.word("ปีล่าสุด"); }

ChoiceLists lay_out_choice_lists(const Results& results, const Lists& lists) {
  ChoiceLists out;
  Writer writer("รายการเลือก");
  out.years = writer.list(kYears, "years", years_cells(lists, ""));
  out.kinds = writer.list(kKinds, "kinds", texts_cells(lists.kinds, all_kinds(results)));
  out.areas = writer.list(kAreas, "areas", texts_cells(lists.areas, all_areas(results)));
  out.agency_years =
      writer.list(kAgencyYears, "agency years", years_cells(lists, latest_year(results)));
  write_levels(writer, lists, out);
  write_agencies(writer, lists, out);
  out.sheet = writer.take();
  out.sheet.hidden = true;
  return out;
}

}  // namespace prongsai
