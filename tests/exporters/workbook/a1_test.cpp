#include "exporters/workbook/a1.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Places are named as spreadsheets name them", "[exporters][a1]") {
  const auto [column, letters] = GENERATE(table<int, std::string>(
      {{0, "A"}, {25, "Z"}, {26, "AA"}, {51, "AZ"}, {52, "BA"}, {701, "ZZ"}, {702, "AAA"}}));
  CHECK(column_letters(column) == letters);
  CHECK(a1({6, column}) == letters + "7");
  CHECK(fixed_a1(CellPlace{6, column}) == '$' + letters + "$7");
}

TEST_CASE("Names of sheets are quoted", "[exporters][a1]") {
  CHECK(fixed_a1(SheetRange{"ผล", {{1, 0}, {3, 1}}}) == "'ผล'!$A$2:$B$4");
  CHECK(fixed_a1(SheetRange{"a'b", {{1, 0}, {1, 0}}}) == "'a''b'!$A$2");
}

TEST_CASE("A table without rows has one row of cells all the same", "[exporters][a1]") {
  Sheet sheet;
  sheet.name = "s";
  sheet.columns = {{"หัว"}};
  CHECK((data_range(sheet, 0).cells == CellRange{{1, 0}, {1, 0}}));
  CHECK(column_of(sheet, "หัว") == 0);
  CHECK_THROWS(column_of(sheet, "ไม่มี"));
  CHECK((cell_at(sheet, {0, 0}).value == CellValue(std::string("หัว"))));
  CHECK((cell_at(sheet, {5, 5}) == SheetCell{}));
}
