#include "comparison/remarks.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

std::optional<std::size_t> column_of(const Sheet& sheet, std::string_view heading) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].header.starts_with(heading)) return i;
  }
  return std::nullopt;
}

std::string text_of(const SheetRow& row, std::optional<std::size_t> column) {
  if (!column || *column >= row.cells.size()) return {};
  const CellValue& value = row.cells[*column].value;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return {};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// The lines of `remark` that `cell` lacks, behind it.
std::string with_remark(std::string cell, const std::string& remark) {
  for (const std::string& line : lines_of(remark)) {
    if (cell.find(line) == std::string::npos) cell += (cell.empty() ? "" : "\n") + line;
  }
  return cell;
}

// What the workbook itself says in that column: where the row comes from, that it repeats another,
// and that a value was printed wrong ("คะแนนภาพรวม: หน่วยงานพิมพ์ผิด (พิมพ์ 96.38)"); in both languages.
bool is_programs(const std::string& line) {
  constexpr std::string_view kBegins[] = {"ตารางคะแนน แถวที่ ",           "ซ้ำ: มีรายงานของปีเดียวกัน",
                                          "การประเมินอื่นที่ใช้ชื่อ ITA",       "league table, row ",
                                          "Repeated: another document", "other programme"};
  const bool begins = std::any_of(std::begin(kBegins), std::end(kBegins),
                                  [&](std::string_view text) { return line.starts_with(text); });
  return begins || line.find(": หน่วยงานพิมพ์ผิด") != std::string::npos ||
         line.find(": misprint (printed ") != std::string::npos;
}

}  // namespace

std::vector<OldRemark> carry_remarks(Workbook& workbook, const std::vector<OldRemark>& remarks) {
  const auto sheet = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                  [](const Sheet& s) { return s.name == "ผลรายหน่วยงาน"; });
  if (sheet == workbook.sheets.end()) return remarks;
  const auto note = column_of(*sheet, "หมายเหตุ");
  const auto agency = column_of(*sheet, "หน่วยงาน");
  const auto district = column_of(*sheet, "อำเภอ");
  const auto year = column_of(*sheet, "ปีงบประมาณ");
  std::vector<OldRemark> left;
  for (const OldRemark& remark : remarks) {
    bool placed = false;
    for (SheetRow& row : sheet->rows) {
      const bool same = note && *note < row.cells.size() &&
                        phrase_key(text_of(row, agency)) == phrase_key(remark.agency) &&
                        text_of(row, district) == remark.district &&
                        text_of(row, year) == remark.year;
      if (!same) continue;
      SheetCell& cell = row.cells[*note];
      const std::string before = text_of(row, note);
      const std::string after = with_remark(before, remark.text);
      if (after != before) cell.value = after;
      placed = true;
      break;
    }
    if (!placed) left.push_back(remark);
  }
  return left;
}

std::vector<OldRemark> remarks_of_people(const std::vector<OldRemark>& remarks) {
  std::vector<OldRemark> peoples;
  for (const OldRemark& remark : remarks) {
    std::string text;
    for (const std::string& line : lines_of(remark.text)) {
      if (!is_programs(line)) text += (text.empty() ? "" : "\n") + line;
    }
    if (text.empty()) continue;
    peoples.push_back(remark);
    peoples.back().text = text;
  }
  return peoples;
}

}  // namespace prongsai
