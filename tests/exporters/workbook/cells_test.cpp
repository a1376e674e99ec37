#include "exporters/workbook/cells.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::printed_score;

namespace {

Date day(int year, unsigned month, unsigned day_of_month) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day_of_month}};
}

CellValue value(const char* text) { return std::string(text); }

}  // namespace

TEST_CASE("What is absent is an empty cell", "[exporters][cells]") {
  CHECK(text_cell(std::string()) == SheetCell{});
  CHECK(text_cell(std::optional<std::string>()) == SheetCell{});
  CHECK(text_cell(std::optional<Text>()) == SheetCell{});
  CHECK(lines_cell({}) == SheetCell{});
  CHECK(numbered_cell({}) == SheetCell{});
  CHECK(integer_cell({}) == SheetCell{});
  CHECK(year_cell({}) == SheetCell{});
  CHECK(date_cell({}) == SheetCell{});
  CHECK(score_cell(Part<Score>(), DocumentType::kAnalysisReport) == SheetCell{});
}

TEST_CASE("Zero is a number and no empty cell", "[exporters][cells]") {
  CHECK(integer_cell(0).value == CellValue(std::int64_t{0}));
  const SheetCell zero =
      score_cell(printed_score(0, Status::kRead, 1), DocumentType::kAnalysisReport);
  CHECK(zero.value == CellValue(Hundredths{0}));
}

TEST_CASE("Lists stand on lines of their own, numbered where there are several",
          "[exporters][cells]") {
  const std::vector<Text> one = {{"ประชุม", {}}};
  const std::vector<Text> two = {{"ประชุม", {}}, {"รายงาน", {}}};
  CHECK(lines_cell(two).value == value("ประชุม\nรายงาน"));
  CHECK(numbered_cell(one).value == value("ประชุม"));
  CHECK(numbered_cell(two).value == value("1. ประชุม\n2. รายงาน"));
}

TEST_CASE("Dates are dates where a spreadsheet has them", "[exporters][cells]") {
  CHECK(date_cell(day(2025, 10, 1)).value == CellValue(day(2025, 10, 1)));
  CHECK(date_cell(day(1900, 2, 28)).value == value("1900-02-28"));
  CHECK(date_cell(day(2026, 2, 30)).value == value("2026-02-30"));
}

TEST_CASE("A score looks like its status", "[exporters][cells]") {
  const auto [status, style] = GENERATE(table<Status, CellStyle>({
      {Status::kVerified, CellStyle::kNormal},
      {Status::kRead, CellStyle::kNormal},
      {Status::kConfirmed, CellStyle::kNormal},
      {Status::kRepaired, CellStyle::kRepaired},
      {Status::kConflict, CellStyle::kConflict},
  }));
  const SheetCell cell = score_cell(printed_score(9683, status, 1), DocumentType::kLeagueTable);
  CHECK(cell == SheetCell{Hundredths{9683}, style});
}

TEST_CASE("A missing score is marked only where it is expected", "[exporters][cells]") {
  CHECK(score_cell(Score{}, DocumentType::kAnalysisReport) ==
        SheetCell{std::monostate{}, CellStyle::kMissing});
  CHECK(score_cell(Score{}, DocumentType::kLeagueTable) == SheetCell{});
}
