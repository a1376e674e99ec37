#include "extractors/review/read_notes.h"

#include <algorithm>
#include <optional>
#include <set>

#include "extractors/review/read_answers.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Our columns of ติดตาม; every other one is people's.
const std::set<std::string, std::less<>>& own_columns() {
  static const std::set<std::string, std::less<>> columns{"รหัสติดตาม",
                                                          "จังหวัด",
                                                          "อำเภอ",
                                                          "หน่วยงาน",
                                                          "ปีงบประมาณ (พ.ศ.)",
                                                          "ปีของแผน (พ.ศ.)",
                                                          "ข้อ",
                                                          "มาตรการ โครงการ หรือกิจกรรม",
                                                          "พบในรอบนี้",
                                                          "เทียบจาก",
                                                          "คะแนนก่อนดำเนินการ",
                                                          "คะแนนหลังดำเนินการ",
                                                          "ผลต่าง",
                                                          "ข้อความซ้ำกับ"};
  return columns;
}

const EditedSheet* sheet_named(const std::vector<EditedSheet>& sheets, std::string_view name) {
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const EditedSheet& sheet) { return sheet.name == name; });
  return found == sheets.end() || found->rows.empty() ? nullptr : &*found;
}

std::optional<std::size_t> column_of(const EditedSheet& sheet, std::string_view heading) {
  const auto& headings = sheet.rows.front();
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (trim(headings[i].text) == heading) return i;
  }
  return std::nullopt;
}

std::string two(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Dates as people will read them in the next workbook: ISO sorts, and every program takes it.
std::string text_of(const EditedCell& cell) {
  if (!cell.date) return std::string(trim(cell.text));
  return std::to_string(static_cast<int>(cell.date->year())) + '-' +
         two(static_cast<unsigned>(cell.date->month())) + '-' +
         two(static_cast<unsigned>(cell.date->day()));
}

class FollowUpReader {
 public:
  explicit FollowUpReader(const EditedSheet& sheet) : sheet_(sheet) {
    const auto& headings = sheet.rows.front();
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const std::string heading(trim(headings[i].text));
      if (heading.empty() || own_columns().count(heading) > 0) continue;
      people_.emplace_back(heading, i);
      result_.headings.push_back(heading);
    }
  }

  [[nodiscard]] FollowUp read() {
    for (std::size_t row = 1; row < sheet_.rows.size(); ++row) {
      FollowUpRow read = row_of(row);
      if (!read.key.empty() || !read.notes.empty()) result_.rows.push_back(std::move(read));
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::string text(std::size_t row, std::string_view heading) const {
    const auto column = column_of(sheet_, heading);
    return column ? text_of(cell_at(sheet_, row, *column)) : std::string();
  }

  [[nodiscard]] FollowUpRow row_of(std::size_t row) const {
    FollowUpRow read;
    read.key = text(row, "รหัสติดตาม");
    read.province = text(row, "จังหวัด");
    read.district = text(row, "อำเภอ");
    read.agency = text(row, "หน่วยงาน");
    read.year = find_year(text(row, "ปีงบประมาณ (พ.ศ.)"));
    read.plan_year = find_year(text(row, "ปีของแผน (พ.ศ.)"));
    read.item = text(row, "ข้อ");
    read.measure = text(row, "มาตรการ โครงการ หรือกิจกรรม");
    for (const auto& [heading, column] : people_) {
      std::string note = text_of(cell_at(sheet_, row, column));
      if (!note.empty()) read.notes.push_back({heading, std::move(note)});
    }
    return read;
  }

  const EditedSheet& sheet_;
  std::vector<std::pair<std::string, std::size_t>> people_;
  FollowUp result_;
};

std::vector<OldRemark> remarks_of(const EditedSheet& sheet) {
  std::vector<OldRemark> remarks;
  const auto note = column_of(sheet, "หมายเหตุ");
  const auto agency = column_of(sheet, "หน่วยงาน");
  const auto district = column_of(sheet, "อำเภอ");
  const auto year = column_of(sheet, "ปีงบประมาณ (พ.ศ.)");
  if (!note || !agency) return remarks;
  for (std::size_t row = 1; row < sheet.rows.size(); ++row) {
    const auto text = [&](std::optional<std::size_t> column) {
      return column ? text_of(cell_at(sheet, row, *column)) : std::string();
    };
    if (text(note).empty()) continue;
    remarks.push_back({text(agency), text(district), text(year), text(note)});
  }
  return remarks;
}

}  // namespace

WrittenNotes read_notes(const std::vector<EditedSheet>& sheets) {
  WrittenNotes notes;
  if (const EditedSheet* sheet = sheet_named(sheets, "ติดตาม")) {
    notes.follow_up = FollowUpReader(*sheet).read();
  }
  if (const EditedSheet* sheet = sheet_named(sheets, "ผลรายหน่วยงาน")) {
    notes.remarks = remarks_of(*sheet);
  }
  notes.answers = read_answers(sheets, "").answers;
  return notes;
}

}  // namespace prongsai
