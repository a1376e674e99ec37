#include "exporters/workbook/row_height.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Lines are counted by what takes room", "[exporters][row_height]") {
  const auto [text, width, lines] = GENERATE(table<std::string, double, int>({
      {"", 10, 1},
      {"สั้น", 10, 1},
      {"a\nb", 10, 2},
      {"a\n", 10, 2},
      {std::string(8, 'x'), 10, 1},
      {std::string(9, 'x'), 10, 2},
      {"กี่กี่กี่กี่กี่กี่กี่กี่", 10, 1},    // eight consonants, each with two marks
      {"กากากากากา", 10, 2},  // ten characters that stand side by side
      {std::string(80, 'x') + "\nx", 10, 11},
      {"IIT ขาด 3.09, EIT ขาด 4.00", 14, 2},  // blanks and points are narrow
      {std::string(16, '.'), 10, 1},
      {std::string(18, '.'), 10, 2},
  }));
  CAPTURE(text, width);
  CHECK(wrapped_lines(text, width) == lines);
}

TEST_CASE("A row is as high as its fullest wrapped cell", "[exporters][row_height]") {
  const std::vector<SheetColumn> columns = {{"ก", 10, ColumnKind::kWrapped},
                                            {"ข", 10, ColumnKind::kText}};
  const auto height = [&](const std::string& wrapped, const std::string& plain) {
    return row_height({{wrapped, CellStyle::kNormal}, {plain, CellStyle::kNormal}}, columns);
  };
  CHECK(height("x", "x") == 25);
  CHECK(height("x\nx\nx", "x") == 69);
  CHECK(height("x", std::string(100, 'x')) == 25);    // one line, whatever its length
  CHECK(height(std::string(1000, 'x'), "x") == 409);  // Excel's limit
  CHECK(row_height({{}, {}}, columns) == 25);
}

TEST_CASE("Headers wrap in bold and beside the filter's button", "[exporters][row_height]") {
  CHECK(header_height({{"คะแนน", 10}}) == 25);
  CHECK(header_height({{"ตช.4 การใช้ทรัพย์สินของราชการ", 12}, {"ข้อ", 7}}) > 60);
}
