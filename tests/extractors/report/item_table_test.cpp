#include "extractors/report/item_table.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

// "o1 ดี<o1 o2 ดี<o1 o3 -": each item's analysis and the item it is first printed at.
std::string analyses(const Draft& draft) {
  std::string text;
  for (const auto& item : draft.items) {
    text += to_string(item.code) + ' ' + (item.analysis ? item.analysis->value : "-");
    if (item.analysis_span) text += '<' + to_string(*item.analysis_span);
    text += ' ';
  }
  return text;
}

std::string groups(const std::string& table) {
  std::string text;
  for (const auto& item : made_draft({"ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", table}).items)
    text += to_string(item.code) + ' ' + item.group.value + "; ";
  return text;
}

const std::string kHead = "ข้อ | คะแนน | การวิเคราะห์ / ";
const std::string kO1 = "O1 โครงสร้างและอำนาจหน้าที่ | 100 | ";
const std::string kO2 = "O2 ข้อมูลผู้บริหาร | 100 | ";
const std::string kO3 = "O3 ข้อมูลการติดต่อ | 100 | ";

// As a page gives it: with edges of columns. A transcript has none.
Draft on_a_page(const std::string& table) {
  Flow flow =
      made_flow({"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)", "ปีงบประมาณ พ.ศ. 2568", table});
  for (FlowBlock& block : flow.blocks) block.table.column_edges = {0, 100, 200, 300};
  return interpret(flow, Source{}, reference()).front();
}

}  // namespace

TEST_CASE("One analysis for several items stands on each", "[extractors][item_table]") {
  CHECK(analyses(on_a_page(kHead + kO1 + "ดี / " + kO2 + "^ / " + kO3 + "พอใช้")) ==
        "o1 ดี<o1 o2 ดี<o1 o3 พอใช้ ");
  // An empty cell of its own is empty; in a transcript it may be a merged one.
  const std::string empty = kHead + kO1 + "ดี / " + kO2 + " / " + kO3 + "พอใช้";
  CHECK(analyses(on_a_page(empty)) == "o1 ดี o2 - o3 พอใช้ ");
  CHECK(analyses(made_draft({empty})) == "o1 ดี<o1 o2 ดี<o1 o3 พอใช้ ");
}

TEST_CASE("Columns of analyses are read together, each merged as it is",
          "[extractors][item_table]") {
  const std::string head = "ข้อ | คะแนน | จุดแข็ง | ข้อเสนอแนะ / ";
  CHECK(analyses(on_a_page(head + kO1 + "ดี | รักษา / " + kO2 + "- | ^ / " + kO3 + "^ | ปรับ")) ==
        "o1 ดี รักษา o2 รักษา o3 ปรับ ");
  CHECK(analyses(on_a_page(head + kO1 + "ดี | รักษา / " + kO2 + "^ | ^ / " + kO3 + "- | -")) ==
        "o1 ดี รักษา<o1 o2 ดี รักษา<o1 o3  ");
}

TEST_CASE("A sub-group is told in whatever column it stands", "[extractors][item_table]") {
  const std::string item = "O12 รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ";
  const std::string head = "เครื่องมือ | ข้อ | คะแนน / ";
  CHECK(groups(head + "OIT | การจัดซื้อจัดจ้าง | / OIT | " + item + " | 50") == "o12 การจัดซื้อจัดจ้าง; ");
  CHECK(groups(head + "การจัดซื้อจัดจ้าง | | / OIT | " + item + " | 50") == "o12 การจัดซื้อจัดจ้าง; ");
  CHECK(groups(head + "การจัดซื้อจัดจ้าง | < | < / OIT | " + item + " | 50") == "o12 การจัดซื้อจัดจ้าง; ");
  // Beside its first item, merged over the others.
  CHECK(
      groups(head + "9.3 การจัดซื้อจัดจ้าง | " + item + " | 50 / ^ | O13 รายงานผลการจัดซื้อจัดจ้างฯ | 100") ==
      "o12 9.3 การจัดซื้อจัดจ้าง; o13 9.3 การจัดซื้อจัดจ้าง; ");
}

TEST_CASE("A heading above the table's header names its indicator", "[extractors][item_table]") {
  const Draft draft = made_draft(
      {"ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (97.50 คะแนน) | < | < / ข้อ | คะแนน | การวิเคราะห์ / " + kO1 + "ดี"});
  CHECK(value_at(draft, "o1") == "100.00");
  CHECK(value_at(draft, "9") == "97.50");
}
