#include "extractors/report/split_reports.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

const std::string kTitle = "รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)";
const std::string kYear = "ประจำปีงบประมาณ พ.ศ. 2568";
const std::string kResult = "คะแนนภาพรวม เท่ากับ 94.10 คะแนน";

// One page an entry: its lines and tables.
Flow pages(const std::vector<std::vector<std::string>>& all) {
  Flow flow;
  int number = 0;
  for (const auto& page : all) {
    ++number;
    for (FlowBlock& block : made_flow(page).blocks) {
      block.line.origin.page = block.table.origin.page = number;
      for (Cell& cell : block.table.cells) {
        cell.origin.page = number;
        for (Line& line : cell.lines) line.origin.page = number;
      }
      flow.blocks.push_back(std::move(block));
    }
  }
  return flow;
}

// "เทศบาลตำบลก 1-2; …"; a record without a range "-".
std::string ranges(const std::vector<std::vector<std::string>>& all) {
  Source source;
  source.pages = static_cast<int>(all.size());
  std::string text;
  for (const Draft& draft : interpret(pages(all), source, reference())) {
    text += draft.agency.name + ' ';
    if (draft.source.page_from) {
      text += std::to_string(*draft.source.page_from) + '-' + std::to_string(*draft.source.page_to);
    } else {
      text += '-';
    }
    text += ' ' + values_of(draft.overall.score) + "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("Several agencies' reports in one file are found by their covers",
          "[extractors][split_reports]") {
  const std::vector<std::string> first{kTitle, kYear, "เทศบาลตำบลทุ่งดาวกระจาย",
                                       "อำเภอด่านซ้าย จังหวัดเลย"};
  const std::vector<std::string> second{kTitle, kYear, "องค์การบริหารส่วนตำบลหนองกระดึงทอง",
                                        "อำเภอภูเรือ จังหวัดเลย"};
  const std::vector<std::string> other{"คะแนนภาพรวม เท่ากับ 88.25 คะแนน"};
  CHECK(ranges({first, {kResult}, second, other}) ==
        "เทศบาลตำบลทุ่งดาวกระจาย 1-2 94.10; องค์การบริหารส่วนตำบลหนองกระดึงทอง 3-4 88.25; ");
  // Below the end of the report before, on its page.
  std::vector<std::string> shared{kResult, "ข้อจำกัดในการดำเนินการ"};
  shared.insert(shared.end(), second.begin(), second.end());
  CHECK(ranges({first, shared, other}) ==
        "เทศบาลตำบลทุ่งดาวกระจาย 1-2 94.10; องค์การบริหารส่วนตำบลหนองกระดึงทอง 2-3 88.25; ");
  // What stands before the first cover belongs to its report.
  CHECK(ranges({{"บันทึกข้อความ"}, first, {kResult}, second, other}) ==
        "เทศบาลตำบลทุ่งดาวกระจาย 1-3 94.10; องค์การบริหารส่วนตำบลหนองกระดึงทอง 4-5 88.25; ");
  // The same agency's title again, spelt otherwise.
  CHECK(ranges({first, {kResult}, {kTitle, kYear, "เทศบาลตาบลทุ่งดาวกระจาย"}, {"บทสรุป"}}) ==
        "เทศบาลตำบลทุ่งดาวกระจาย - 94.10; ");
  // The same by its short name, with its district run together, by its province alone.
  const std::vector<std::string> table{
      "ตัวชี้วัดที่ | คะแนน / 1 | 97.10 / 2 | 95.94 / 3 | 97.10 / 4 | 84.93 / 5 | 91.30"};
  for (const char* name : {"ทต.ทุ่งดาวกระจาย", "เทศบาลตำบลทุ่งดาวกระจายอำเภอด่านซ้าย", "จังหวัดเลย"}) {
    CAPTURE(name);
    CHECK(ranges({first, {kResult}, {kTitle, kYear, name}, table}) ==
          "เทศบาลตำบลทุ่งดาวกระจาย - 94.10; ");
  }
  // A page that names a neighbour, a cover without results behind it.
  CHECK(ranges({first, {kResult}, {kTitle, kYear, "เทศบาลตำบลภูกระดาษทอง ได้ 95.11 คะแนน"}, other})
            .starts_with("เทศบาลตำบลทุ่งดาวกระจาย - "));
  CHECK(ranges({first, {kResult}, second, {"ไม่มีผล"}}) == "เทศบาลตำบลทุ่งดาวกระจาย - 94.10; ");
}
