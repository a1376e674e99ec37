#include "exporters/workbook/sheets/agencies.h"

#include <catch2/catch.hpp>
#include <map>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/sheets/review.h"
#include "tests/support/made_up_province.h"
#include "tests/support/made_up_run.h"

using namespace prongsai;

namespace {

// Of each agency and year: the column's numbers added up, or 1 a row where there is none.
std::map<std::string, std::int64_t> by_agency(const Sheet& sheet, const std::string& number) {
  std::map<std::string, std::int64_t> sums;
  for (const SheetRow& row : sheet.rows) {
    const auto cell = [&](const std::string& header) {
      return row.cells[static_cast<std::size_t>(column_of(sheet, header))];
    };
    const auto name = cell("หน่วยงาน").value;
    const auto year = cell("ปีงบประมาณ (พ.ศ.)").value;
    if (!std::holds_alternative<std::string>(name)) continue;  // a blank row
    std::string key = std::get<std::string>(name);
    if (const auto* known = std::get_if<std::int64_t>(&year)) key += std::to_string(*known);
    const auto count = number.empty() ? 1 : std::get<std::int64_t>(cell(number).value);
    if (count > 0) sums[key] += count;
  }
  return sums;
}

}  // namespace

TEST_CASE("What waits for review is as many as the rows of the list", "[exporters][agencies]") {
  RunResult run = GENERATE(testing::made_up_run(), testing::made_up_province());
  // Two documents that differ: a finding about a value that is not in conflict itself.
  Finding finding;
  finding.severity = Severity::kReview;
  finding.where = "overall";
  run.inputs[0].reports[0].findings.push_back(finding);
  const Results results = gather_results(run, {});
  const auto counted = by_agency(lay_out_agencies(results), "รอตรวจสอบ (ค่า)");
  CHECK(counted == by_agency(lay_out_review(results), ""));
  CHECK_FALSE(counted.empty());
}
