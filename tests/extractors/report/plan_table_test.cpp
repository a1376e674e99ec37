#include "extractors/report/plan_table.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

std::string joined(const std::vector<Text>& texts) {
  std::string all;
  for (const Text& text : texts) all += '[' + text.value + ']';
  return all;
}

}  // namespace

TEST_CASE("Budget and follow-up of a measure are kept", "[extractors][plan_table]") {
  const Draft draft =
      made_draft({"ตัวชี้วัด | มาตรการ | งบประมาณ (บาท) | ผู้รับผิดชอบ | การกำกับติดตาม / ตัวชี้วัดที่ 9 | ก | "
                  "๑๐,๐๐๐ | คลัง | รายงาน / ^ | ข | - | ^ | "});
  REQUIRE(draft.plans.size() == 2);
  CHECK(draft.plans[0].budget.value == "๑๐,๐๐๐");
  CHECK(draft.plans[0].follow_up.value == "รายงาน");
  CHECK(draft.plans[1].budget.value.empty());
  CHECK(draft.plans[1].follow_up.value.empty());
  CHECK(draft.follow_ups.empty());
}

TEST_CASE("Measures under a heading are for its indicator", "[extractors][plan_table]") {
  const auto indicators = [](std::vector<std::string> entries) {
    std::string text;
    for (const auto& plan : made_draft(std::move(entries)).plans)
      text += (plan.indicator ? std::to_string(*plan.indicator) : "-") + plan.measure.value + ' ';
    return text;
  };
  const std::string head = "ลำดับ | แนวทางการพัฒนา | หน่วยงานขับเคลื่อน / ";
  CHECK(indicators({"ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", head + "1 | ก | คลัง / 2 | ข | ปลัด",
                    "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", head + "1 | ค | ทุกกอง"}) == "4ก 4ข 9ค ");
  // In a row over the whole table.
  CHECK(
      indicators({head +
                  "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ | < | < / 1 | ก | คลัง / 9. การเปิดเผยข้อมูล | < | < "
                  "/ 1 | ข | ปลัด"}) == "4ก 9ข ");
  // The heading of the table before is none of this one's.
  CHECK(indicators({"ตัวชี้วัดที่ 4", "ข้อคำถาม | คะแนน / I10 ยืม | 50.00", head + "1 | ก | คลัง"}) ==
        "-ก ");
}

TEST_CASE("What came of former measures is no plan", "[extractors][plan_table]") {
  const std::string plan = "ตัวชี้วัด | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ / ตัวชี้วัดที่ 9 | ก | 1. ข | คลัง";
  const std::string results = "มาตรการ | ผู้รับผิดชอบ | ผลการดำเนินการ / ";
  const auto counts = [&](std::vector<std::string> entries) {
    const Draft draft = made_draft(std::move(entries));
    return std::to_string(draft.plans.size()) + '+' + std::to_string(draft.follow_ups.size());
  };
  const std::string heading = "การติดตามผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2568";
  CHECK(counts({plan, heading, results + "ค | คลัง | แล้วเสร็จ / ง | ช่าง | เปิดระบบแล้ว"}) == "1+2");
  CHECK(counts({plan, heading, "มาตรการ | ผลการดำเนินงาน / ค | แล้วเสร็จ"}) == "1+1");
  // A column of results that waits to be filled, or how they are to be reported.
  CHECK(counts({results + "ค | คลัง | / ง | ช่าง | "}) == "2+0");
  CHECK(counts({"มาตรการเพื่อขับเคลื่อน ปีงบประมาณ พ.ศ. 2569",
                "มาตรการ | ผู้รับผิดชอบ | การรายงานผล / ค | คลัง | ทุก ๖ เดือน"}) == "1+0");
  const Draft draft = made_draft({heading, results + "ค | คลัง, ช่าง | แล้วเสร็จ"});
  REQUIRE(draft.follow_ups.size() == 1);
  CHECK(draft.follow_ups[0].follow_up.value == "แล้วเสร็จ");
  CHECK(joined(draft.follow_ups[0].responsible) == "[คลัง][ช่าง]");
}

TEST_CASE("A measure goes on over a page break in any style of steps", "[extractors][plan_table]") {
  struct Row {
    std::string rest;   // the row behind the break
    std::string steps;  // of the first measure
    std::size_t plans;
  };
  const auto row = GENERATE(values<Row>({
      {" | | ๒. ข | | ", "[ก][ข]", 1},
      {" | | ข ต่อ ๒. ค | | ", "[กข ต่อ][ค]", 1},
      // Under a name merged over several measures.
      {" | โครงการสอง | ๑. ข | ต.ค. ๖๘ | ช่าง", "[ก]", 2},
      {"ตัวชี้วัดที่ 5 | โครงการสอง | ๑. ข | ต.ค. ๖๘ | ช่าง", "[ก]", 2},
      {"O10 E-Service | โครงการสอง | ข | | ช่าง", "[ก]", 2},
  }));
  CAPTURE(row.rest);
  Flow flow = made_flow(
      {"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)", "ปีงบประมาณ พ.ศ. 2568",
       "คะแนนภาพรวม 94.10 คะแนน", "IIT ได้คะแนน 94.10", "OIT ได้คะแนน 94.10",
       "ตัวชี้วัด | มาตรการ | ขั้นตอน | ระยะเวลา | ผู้รับผิดชอบ / ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล O3 | หนึ่ง | ๑. ก | "
       "ต.ค. ๖๘ | คลัง / " +
           row.rest});
  flow.blocks.back().table.continued_at = {2};
  const Draft draft = interpret(flow, Source{}, reference()).front();
  REQUIRE(draft.plans.size() == row.plans);
  CHECK(joined(draft.plans[0].steps) == row.steps);
  if (row.plans == 2 && row.rest.starts_with(" |")) CHECK(draft.plans[1].indicator == 9);
}

TEST_CASE("Marks under quarters or months say when", "[extractors][plan_table]") {
  const auto period = [](const std::string& marks) {
    const Draft draft =
        made_draft({"ตัวชี้วัด | มาตรการ | ระยะเวลา | < | < | < | ผู้รับผิดชอบ / ^ | ^ | ไตรมาส 1 | ไตรมาส "
                    "2 | ไตรมาส 3 | ไตรมาส 4 | ^ / "
                    "ตัวชี้วัดที่ 9 | ก | " +
                    marks + " | คลัง"});
    REQUIRE(draft.plans.size() == 1);
    const auto& plan = draft.plans[0];
    return plan.period.value + (plan.start ? " from" : "") + (plan.end ? " to" : "");
  };
  CHECK(period("✓ | ✓ | | ") == "ไตรมาส 1 - ไตรมาส 2 from to");
  CHECK(period(" | | X | ") == "ไตรมาส 3 from to");
  CHECK(period("✓ | | ✓ | ") == "ไตรมาส 1, ไตรมาส 3");
  CHECK(period(" | | | ") == "");
  CHECK(period("ต.ค. 68 - ก.ย. 69 | | | ") == "ต.ค. 68 - ก.ย. 69 from to");
  const Draft ends =
      made_draft({"ตัวชี้วัด | มาตรการ | วันเริ่มต้น | วันสิ้นสุด / ตัวชี้วัดที่ 9 | ก | 1 ต.ค. 68 | 31 มี.ค. 69"});
  REQUIRE(ends.plans.size() == 1);
  CHECK(ends.plans[0].start.has_value());
  CHECK(ends.plans[0].end.has_value());
}

TEST_CASE("A measure of its own behind a page break takes nothing from the one above",
          "[extractors][plan_table]") {
  Flow flow = made_flow({"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)", "ปีงบประมาณ พ.ศ. 2568",
                         "คะแนนภาพรวม 94.10 คะแนน", "IIT ได้คะแนน 94.10", "OIT ได้คะแนน 94.10",
                         "ตัวชี้วัด | คะแนน | มาตรการ | ระยะเวลา | งบประมาณ | ผู้รับผิดชอบ / O3 "
                         "ข้อมูลการติดต่อ | 50.00 | หนึ่ง | ต.ค. ๖๘ | ๕๐๐ | "
                         "คลัง / O10 E-Service | | สอง | | | "});
  flow.blocks.back().table.continued_at = {2};
  const Draft draft = interpret(flow, Source{}, reference()).front();
  REQUIRE(draft.plans.size() == 2);
  const auto& plan = draft.plans[1];
  CHECK(plan.score.empty());
  CHECK(plan.period.value.empty());
  CHECK(plan.budget.value.empty());
  CHECK(plan.responsible.empty());
}

TEST_CASE("A former plan beside the one to come is none of it", "[extractors][plan_table]") {
  const std::string head = "ตัวชี้วัด | มาตรการ | ขั้นตอน | ระยะเวลา / ตัวชี้วัดที่ 9 | ";
  const Draft draft = made_draft({"แผน ปีงบประมาณ พ.ศ. 2568", head + "เก่า | 1. ก | ไตรมาส 1",
                                  "แผน ปีงบประมาณ พ.ศ. 2569", head + "ใหม่ | 1. ก | ไตรมาส 1"});
  REQUIRE(draft.plans.size() == 1);
  CHECK(draft.plan_year == FiscalYear{2569});
  CHECK(draft.plans[0].measure.value == "ใหม่");
  CHECK(draft.plans[0].start->year() == std::chrono::year{2025});
  REQUIRE(draft.follow_ups.size() == 1);
  CHECK(draft.follow_ups[0].start->year() == std::chrono::year{2024});
}

namespace {

// A measure whose period ends with a dash at page 1's end, and what stands on page 2: in the same
// table, or in another one.
Draft read_over_break(const std::string& rest, bool one_table) {
  const std::string head = "ตัวชี้วัด | มาตรการ | ขั้นตอน | ระยะเวลา | ผู้รับผิดชอบ / ";
  const std::string begun = "ตัวชี้วัดที่ 9 | จัดทำแผน | ๑. สำรวจ | ตุลาคม ๒๕๖๘ - | คลัง";
  Flow flow = made_flow({"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)", "ปีงบประมาณ พ.ศ. 2568",
                         "คะแนนภาพรวม 94.10 คะแนน", "OIT ได้คะแนน 94.10",
                         head + begun + (one_table ? " / " + rest : "")});
  for (Cell& cell : flow.blocks.back().table.cells) cell.origin.page = 1;
  if (!one_table) flow.blocks.push_back({FlowBlock::Kind::kTable, {}, made_table(head + rest)});
  Table& table = flow.blocks.back().table;
  for (Cell& cell : table.cells) {
    for (Line& line : cell.lines)
      if (cell.row > 1 || !one_table) line.origin.page = 2;
    if (cell.row > 1 || !one_table) cell.origin.page = 2;
  }
  if (one_table) table.continued_at = {2};
  return interpret(flow, Source{}, reference()).front();
}

}  // namespace

TEST_CASE("A period that a page break cuts behind its dash is one, or has no dates",
          "[extractors][plan_table]") {
  const std::string rest = " ข้อ O21 แผน | ให้ทั่วถึง | ๒. รายงาน | กันยายน ๒๕๖๙ | ";
  const Draft one = read_over_break(rest, true);
  REQUIRE(one.plans.size() == 1);
  CHECK(one.plans[0].start.has_value());
  CHECK(one.plans[0].end.has_value());
  // In another table: the steps go on counting, and not both name an item.
  const Draft counted = read_over_break(" ข้อ O14 แผน | ให้ทั่วถึง | ๒. รายงาน | กันยายน ๒๕๖๙ | ", false);
  REQUIRE(counted.plans.size() == 1);
  CHECK(counted.plans[0].end.has_value());
  CHECK(counted.plans[0].steps.size() == 2);
  CHECK(counted.plans[0].item.has_value());
  CHECK(counted.plans[0].measure.value == "จัดทำแผนให้ทั่วถึง");
  const Draft apart = read_over_break(" ข้อ O21 แผน | ให้ทั่วถึง | ๓. รายงาน | กันยายน ๒๕๖๙ | ", false);
  REQUIRE(apart.plans.size() == 2);
  CHECK_FALSE((apart.plans[0].start || apart.plans[0].end));
  CHECK_FALSE((apart.plans[1].start || apart.plans[1].end));
  const auto has = [](const Draft& draft, const std::string& code) {
    return std::any_of(draft.findings.begin(), draft.findings.end(),
                       [&](const Finding& finding) { return finding.code == code; });
  };
  CHECK(has(apart, "plan-period-cut"));
  CHECK(has(apart, "plan-steps-cut"));
  CHECK_FALSE(has(one, "plan-steps-cut"));
  // A whole period behind the dash is another measure's.
  const Draft two = read_over_break("ตัวชี้วัดที่ 9 | อบรม | ๑. รายงาน | ต.ค. ๖๘ - ก.ย. ๖๙ | ช่าง", true);
  REQUIRE(two.plans.size() == 2);
  CHECK(two.plans[1].end.has_value());
}

TEST_CASE("A heading that ends a page is no name cut by the break", "[extractors][plan_table]") {
  Flow flow =
      made_flow({"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)", "ปีงบประมาณ พ.ศ. 2568",
                 "คะแนนภาพรวม 94.10 คะแนน", "OIT ได้คะแนน 94.10",
                 "ประเด็น | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ / O3 ข้อมูลการติดต่อ | หนึ่ง | ๑. ก | คลัง / "
                 "ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต | < | < | < / "
                 "O22 การประเมินความเสี่ยง | สอง | ๑. ข | ช่าง / | สาม | ๑. ค | ปลัด"});
  flow.blocks.back().table.continued_at = {3};
  const Draft draft = interpret(flow, Source{}, reference()).front();
  REQUIRE(draft.plans.size() == 3);
  CHECK(draft.plans[0].measure.value == "หนึ่ง");
  CHECK(joined(draft.plans[0].responsible) == "[คลัง]");
  CHECK(draft.plans[1].measure.value == "สอง");
  CHECK(draft.plans[2].indicator == 10);
}
