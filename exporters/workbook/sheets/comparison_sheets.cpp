#include "exporters/workbook/sheets/comparison_sheets.h"

#include <algorithm>

#include "exporters/workbook/cells.h"
#include "exporters/workbook/column_rule.h"

namespace prongsai {
namespace {

using Measures = std::vector<ColumnRule<const FollowUpRow*>>;
using Agencies = std::vector<ColumnRule<const RosterRow*>>;

std::string note_of(const FollowUpRow& row, const std::string& heading) {
  const auto found =
      std::find_if(row.notes.begin(), row.notes.end(),
                   [&](const FollowUpNote& note) { return note.heading == heading; });
  return found == row.notes.end() ? std::string() : found->text;
}

SheetCell score_or_nothing(const std::optional<Hundredths>& score) {
  if (!score) return {};
  return {*score};
}

// Empty where either is not known.
SheetCell change_cell(const std::optional<Hundredths>& from, const std::optional<Hundredths>& to) {
  if (!from || !to) return {};
  return {Hundredths{to->value - from->value}};
}

// The document's score less the announced one.
SheetCell difference_cell(const RosterRow& row) {
  SheetCell cell = change_cell(row.announced.score, row.score);
  if (row.announced.score != row.score && row.score) cell.style = CellStyle::kConflict;
  if (std::holds_alternative<std::monostate>(cell.value)) cell.style = CellStyle::kNormal;
  return cell;
}

Measures measure_columns() {
  return {
      {"จังหวัด", 14, ColumnKind::kText, [](auto row) { return text_cell(row->province); }},
      {"อำเภอ", 14, ColumnKind::kText, [](auto row) { return text_cell(row->district); }},
      {"หน่วยงาน", 28, ColumnKind::kWrapped, [](auto row) { return text_cell(row->agency); }},
      {"ปีงบประมาณ (พ.ศ.)", 11, ColumnKind::kInteger, [](auto row) { return year_cell(row->year); }},
      {"ปีของแผน (พ.ศ.)", 11, ColumnKind::kInteger,
       [](auto row) { return year_cell(row->plan_year); }, true},
      {"ข้อ", 7, ColumnKind::kText, [](auto row) { return text_cell(row->item); }},
      {"มาตรการ โครงการ หรือกิจกรรม", 36, ColumnKind::kWrapped,
       [](auto row) { return text_cell(row->measure); }},
  };
}

// Whether it helped, and whose words these are; folded away while nothing is known of it.
Measures outcome_columns(const std::vector<FollowUpRow>& rows) {
  const auto none = [&](std::string FollowUpRow::*member) {
    return std::all_of(rows.begin(), rows.end(),
                       [&](const FollowUpRow& row) { return (row.*member).empty(); });
  };
  Measures columns{
      {"เทียบจาก", 12, ColumnKind::kText, [](auto row) { return text_cell(row->compared); }},
      {"คะแนนก่อนดำเนินการ", 10, ColumnKind::kScore,
       [](auto row) { return score_or_nothing(row->before); }},
      {"คะแนนหลังดำเนินการ", 10, ColumnKind::kScore,
       [](auto row) { return score_or_nothing(row->after); }},
      {"ผลต่าง", 9, ColumnKind::kChange,
       [](auto row) { return change_cell(row->before, row->after); }},
      {"ข้อความซ้ำกับ", 30, ColumnKind::kWrapped, [](auto row) { return text_cell(row->twin); }},
  };
  for (auto& column : columns) column.folded = none(&FollowUpRow::compared);
  columns.back().folded = none(&FollowUpRow::twin);
  return columns;
}

// An address that a browser opens; other texts stay texts.
SheetCell url_cell(const std::string& url) {
  const bool opens = url.starts_with("https://") || url.starts_with("http://");
  constexpr std::size_t kLongest = 2000;  // Excel's limit is 2,079
  if (!opens || url.size() > kLongest) return text_cell(url);
  return {Link{url, url}};
}

std::string state_word(ReportState state) {
  switch (state) {
    case ReportState::kReceived:
      return "ได้รับ";
    case ReportState::kNotFound:
      return "ไม่พบรายงาน";
    case ReportState::kUnreadable:
      return "อ่านไม่ได้";
  }
  return {};
}

SheetCell state_cell(const RosterRow& row, const Words& words) {
  return {words(state_word(row.state)),
          row.state == ReportState::kReceived ? CellStyle::kNormal : CellStyle::kMissing};
}

Agencies agency_columns_of_roster(const Words& words) {
  return {
      {"รหัส อปท.", 12, ColumnKind::kText, [](auto row) { return text_cell(row->agency.code); },
       true},
      {"จังหวัด", 12, ColumnKind::kText, [](auto row) { return text_cell(row->agency.province); }},
      {"อำเภอ", 13, ColumnKind::kText, [](auto row) { return text_cell(row->agency.district); }},
      {"หน่วยงาน", 27, ColumnKind::kWrapped, [](auto row) { return text_cell(row->agency.name); }},
      {"ประเภท", 24, ColumnKind::kText, [](auto row) { return text_cell(row->agency.kind); }, true},
      {"ปีงบประมาณ (พ.ศ.)", 11, ColumnKind::kInteger, [](auto row) { return year_cell(row->year); }},
      {"สถานะรายงาน", 14, ColumnKind::kText,
       [&words](auto row) { return state_cell(*row, words); }},
      {"คะแนนภาพรวม", 10, ColumnKind::kScore,
       [](auto row) { return score_or_nothing(row->score); }},
      {"คะแนนประกาศ", 10, ColumnKind::kScore,
       [](auto row) { return score_or_nothing(row->announced.score); }},
      {"ผลต่าง", 9, ColumnKind::kChange, [](auto row) { return difference_cell(*row); }},
      {"ระดับผลการประเมิน", 13, ColumnKind::kText, [](auto row) { return text_cell(row->level); }},
      {"ระดับประกาศ", 13, ColumnKind::kText,
       [](auto row) { return text_cell(row->announced.level); }},
      {"ไฟล์", 23, ColumnKind::kWrapped, [](auto row) { return text_cell(row->file); }},
      {"หน้า", 7, ColumnKind::kInteger, [](auto row) { return integer_cell(row->page); }},
      {"รหัสเดิม", 12, ColumnKind::kText, [](auto row) { return text_cell(row->agency.former.code); },
       true},
      {"ชื่อเดิม", 32, ColumnKind::kWrapped,
       [](auto row) { return text_cell(row->agency.former.name); }, true},
      {"URL", 30, ColumnKind::kText, [](auto row) { return url_cell(row->agency.url); }, true},
  };
}

// How far a measure has come: one of four words.
void offer_states(Sheet& sheet) {
  const auto state =
      std::find_if(sheet.columns.begin(), sheet.columns.end(),
                   [](const SheetColumn& column) { return column.header == "สถานะ"; });
  if (state == sheet.columns.end() || sheet.rows.empty()) return;
  const int column = static_cast<int>(state - sheet.columns.begin());
  const int first = header_row(sheet) + 1;
  const int last = header_row(sheet) + static_cast<int>(sheet.rows.size());
  sheet.choices.push_back({{{first, column}, {last, column}},
                           {"ยังไม่เริ่ม", "อยู่ระหว่างดำเนินการ", "แล้วเสร็จ", "ไม่ได้ดำเนินการ"},
                           {}});
}

// Every year's rate with both of its denominators, in the first column that is seen.
std::vector<SheetRow> lines_above(const std::vector<std::string>& lines, const Sheet& sheet) {
  constexpr double kHeight = 25;
  const auto seen = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                 [](const SheetColumn& column) { return !column.folded; });
  std::vector<SheetRow> rows;
  for (const std::string& line : lines) {
    std::vector<SheetCell> cells(static_cast<std::size_t>(seen - sheet.columns.begin()),
                                 {{}, CellStyle::kPlain});
    cells.push_back({line, CellStyle::kLabel, ColumnKind::kText});
    rows.push_back({std::move(cells), kHeight});
  }
  if (!rows.empty()) rows.push_back({{}, kHeight});
  return rows;
}

constexpr int kFrozenOfMeasures = 3;
constexpr int kFrozenOfRoster = 4;

}  // namespace

Sheet lay_out_follow_up(const FollowUp& follow_up, const Words& words) {
  Measures columns = measure_columns();
  const Measures outcomes = outcome_columns(follow_up.rows);
  columns.insert(columns.end(), outcomes.begin(), outcomes.end() - 1);
  for (const std::string& heading : follow_up.headings) {
    columns.push_back(
        {heading, 16, ColumnKind::kWrapped, [heading](auto row) {
           return SheetCell{text_cell(note_of(*row, heading)).value, CellStyle::kAnswer};
         }});
  }
  columns.push_back(outcomes.back());  // whose words these are: behind what people fill in
  columns.push_back({"พบในรอบนี้", 14, ColumnKind::kText, [&words](auto row) {
                       return row->vanished
                                  ? SheetCell{words("ไม่พบมาตรการนี้แล้ว"), CellStyle::kConflict}
                                  : text_cell(words("พบ"));
                     }});
  columns.push_back(
      {"รหัสติดตาม", 30, ColumnKind::kText, [](auto row) { return text_cell(row->key); }});
  std::vector<const FollowUpRow*> rows;
  for (const FollowUpRow& row : follow_up.rows) rows.push_back(&row);
  Sheet sheet = lay_out_sheet("ติดตาม", columns, rows, kFrozenOfMeasures);
  offer_states(sheet);
  sheet.pages_wide = 0;
  return sheet;
}

Sheet lay_out_roster(const std::vector<RosterRow>& rows, const std::vector<std::string>& rates,
                     const Words& words) {
  std::vector<const RosterRow*> pointers;
  for (const RosterRow& row : rows) pointers.push_back(&row);
  Sheet sheet =
      lay_out_sheet("สถานะรายงาน", agency_columns_of_roster(words), pointers, kFrozenOfRoster);
  sheet.above = lines_above(rates, sheet);
  return sheet;
}

Sheet lay_out_announced_otherwise(const std::vector<const RosterRow*>& rows, const Words& words) {
  return lay_out_sheet("ต่างจากประกาศ", agency_columns_of_roster(words), rows, kFrozenOfRoster);
}

}  // namespace prongsai
