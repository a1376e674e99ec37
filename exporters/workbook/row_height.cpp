#include "exporters/workbook/row_height.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace prongsai {
namespace {

// TH Sarabun New at 16 points: Thai text measures 7.8 pixels a base character (marks above and
// below take no room), a column's unit 7 pixels; lines do not break just anywhere, so some room
// is left at each line's end. A line is 1.32 times the font size high.
constexpr double kCharactersPerUnit = 0.86;
constexpr double kHeaderCharactersPerUnit = 0.70;  // bold, and beside the filter's button
constexpr double kLineHeight = 22;
constexpr double kPadding = 3;
constexpr double kHighestRow = 409;  // Excel's limit

// Marks that stand above or below their base, by the second and third byte of their UTF-8, the
// first being E0: U+0E31, 0E34-0E3A, 0E47-0E4E.
bool is_mark(unsigned second, unsigned third) {
  if (second == 0xB8) return third == 0xB1 || (third >= 0xB4 && third <= 0xBA);
  return second == 0xB9 && third >= 0x87 && third <= 0x8E;
}

// Blanks, points and thin letters are half as wide as others, or less: 3.1 to 4.6 pixels of 7.8.
bool is_thin(unsigned byte) {
  return std::string_view(" .,:;()'|!ijlI").find(static_cast<char>(byte)) != std::string_view::npos;
}

// How many characters' room a line takes: "ก็" and ". " one, "กา" two.
double base_characters(std::string_view line) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(line[i]); };
  double count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if ((byte(i) & 0xC0U) == 0x80U) continue;
    const bool thai = byte(i) == 0xE0 && i + 2 < line.size();
    if (thai && is_mark(byte(i + 1), byte(i + 2))) continue;
    count += is_thin(byte(i)) ? 0.5 : 1;
  }
  return count;
}

int lines_at(std::string_view text, double characters_per_line) {
  int lines = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const double characters = base_characters(text.substr(begin, end - begin));
    lines += std::max(1, static_cast<int>(std::ceil(characters / characters_per_line)));
    begin = end + 1;
  }
  return lines;
}

double height_of(int lines) { return std::min(kHighestRow, lines * kLineHeight + kPadding); }

// Of a formula, what it shows now.
const std::string* text_of(const CellValue& value) {
  if (const auto* formula = std::get_if<FormulaCell>(&value)) {
    return std::get_if<std::string>(&formula->formula->result);
  }
  return std::get_if<std::string>(&value);
}

}  // namespace

int wrapped_lines(std::string_view text, double width) {
  return lines_at(text, std::max(1.0, width * kCharactersPerUnit));
}

double row_height(const std::vector<SheetCell>& cells, const std::vector<SheetColumn>& columns) {
  int lines = 1;
  for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
    const std::string* text = text_of(cells[i].value);
    if (text == nullptr || columns[i].kind != ColumnKind::kWrapped) continue;
    if (columns[i].folded) continue;
    lines = std::max(lines, wrapped_lines(*text, columns[i].width));
  }
  return height_of(lines);
}

double header_height(const std::vector<SheetColumn>& columns) {
  int lines = 1;
  for (const SheetColumn& column : columns) {
    const double characters = std::max(1.0, column.width * kHeaderCharactersPerUnit);
    lines = std::max(lines, lines_at(column.header, characters));
  }
  return height_of(lines);
}

}  // namespace prongsai
