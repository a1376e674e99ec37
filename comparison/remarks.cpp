#include "comparison/remarks.h"

#include <algorithm>
#include <optional>
#include <string>

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

// The lines of `remark` that `cell` lacks, behind it.
std::string with_remark(std::string cell, const std::string& remark) {
  std::size_t begin = 0;
  while (begin < remark.size()) {
    const std::size_t end = std::min(remark.find('\n', begin), remark.size());
    const std::string line = remark.substr(begin, end - begin);
    if (!line.empty() && cell.find(line) == std::string::npos) {
      cell += (cell.empty() ? "" : "\n") + line;
    }
    begin = end + 1;
  }
  return cell;
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

}  // namespace prongsai
