#include "exporters/workbook/excel_limits.h"

#include <string>
#include <vector>

#include "exporters/text/utf8.h"
#include "exporters/workbook/cell_text.h"

namespace prongsai {
namespace {

constexpr int kMostLinks = 60000;

void unlink(SheetCell& cell) {
  const Link link = std::get<Link>(cell.value);
  if (link.number) {
    cell.value = *link.number;
  } else {
    cell.value = link.text;
  }
}

void limit_links(Sheet& sheet) {
  int links = 0;
  for (SheetRow& row : sheet.rows) {
    for (SheetCell& cell : row.cells) {
      if (std::holds_alternative<Link>(cell.value) && ++links > kMostLinks) unlink(cell);
    }
  }
}

bool is_cut(const SheetCell& cell) {
  const auto* text = std::get_if<std::string>(&cell.value);
  return text != nullptr && text->size() > kMostUnits && utf16_length(*text) > kMostUnits;
}

void note_cut_texts(Sheet& sheet, const std::string& note) {
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    const std::vector<SheetCell>& cells = sheet.rows[row].cells;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (!is_cut(cells[column])) continue;
      const int place = header_row(sheet) + 1 + static_cast<int>(row);
      sheet.comments.push_back({{place, static_cast<int>(column)}, note});
    }
  }
}

}  // namespace

void keep_to_limits(Workbook& workbook, const Words& words) {
  const std::string note = words("ข้อความยาวเกินช่อง ส่วนที่เหลืออยู่ในระเบียน JSON ของเอกสารนี้");
  for (Sheet& sheet : workbook.sheets) {
    limit_links(sheet);
    note_cut_texts(sheet, note);
  }
}

}  // namespace prongsai
