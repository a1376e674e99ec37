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

TEST_CASE("indicators', instruments' and total scores stand among those of items",
          "[extractors][item]") {
  // The indicator's in a column of its own, merged over its items or beside the first of them.
  for (const std::string& rest : {std::string("^ | ^"), std::string("|")}) {
    const Draft draft =
        made_draft({"ตัวชี้วัด | คะแนนตัวชี้วัด | ข้อคำถาม | คะแนนรายข้อ / 1. การปฏิบัติหน้าที่ | 97.12 | i1 ถ้อยคำ "
                    "| 97.30 / " +
                    rest + " | i2 ถ้อยคำ | 95.10 / " + rest + " | i3 ถ้อยคำ | 98.92"});
    CHECK(value_at(draft, "i1") == "97.30");
    CHECK(value_at(draft, "1") == "97.12");
  }
  const Draft all = made_draft(
      {"ลำดับ | แบบวัด | คะแนน / | แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) | 97.37 / | "
       "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ | 99.64 / 1 | i1 "
       "การปฏิบัติงานหรือให้บริการของเจ้าหน้าที่ในหน่วยงานของท่านเป็นไปตามขั้นตอนและระยะเวลา | 98.92 / 2 | i2 "
       "เจ้าหน้าที่ในหน่วยงานของท่าน มีการเลือกปฏิบัติอย่างไม่เป็นธรรม ต่อผู้ที่มาติดต่อหรือผู้รับบริการ | 97.10 / 3 | e1 "
       "เจ้าหน้าที่ให้บริการเป็นไปตามขั้นตอนและระยะเวลา มากน้อยเพียงใด | 96.10 / 4 | e2 "
       "เจ้าหน้าที่ให้บริการแก่ท่านและผู้อื่นอย่างเท่าเทียมกัน มากน้อยเพียงใด | 94.10 / | คะแนนภาพรวม | 95.15"});
  CHECK(value_at(all, "IIT") == "97.37");
  CHECK(value_at(all, "1") == "99.64");
  CHECK(value_at(all, "i2") == "97.10");
  CHECK(value_at(all, "overall") == "95.15");
  // Among the items of one instrument a total may be that one's.
  CHECK(value_at(made_draft({"ข้อ | คะแนน / i1 | 98.92 / i2 | 97.10 / คะแนนภาพรวม | 95.15"}),
                 "overall") == "-");
}

TEST_CASE("columns of an instrument's items are known by its name", "[extractors][item]") {
  CHECK(value_at(made_draft({"ข้อ | คะแนน IIT / i1 | 98.92 / i2 | 97.10"}), "i2") == "97.10");
  CHECK(value_at(
            made_draft({"รหัส | รายการข้อมูล OIT | ผลคะแนน | ค่าเฉลี่ยอำเภอ / O01 | ข้อมูลที่หนึ่ง | 50.00 | "
                        "98.50 / O02 | ข้อมูลที่สอง | 100.00 | 98.50"}),
            "o1") == "50.00");
  // Both parts under one header, one after the other.
  Flow flow = made_flow({"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2568",
                         "เทศบาลตำบลทุ่งดาวกระจาย",
                         "ที่ | ประเด็น | คะแนน EIT ส่วนที่ 1 และ ส่วนที่ 2 / e1 | ถ้อยคำ | 96.25 , 96.00 / "
                         "e2 | ถ้อยคำ | 97.25 , 95.00"});
  for (Cell& cell : flow.blocks.back().table.cells) {
    for (Line& line : cell.lines) std::replace(line.text.begin(), line.text.end(), ',', '/');
  }
  const Draft parts = interpret(flow, Source{}, reference()).front();
  CHECK(value_at(parts, "e1.1") == "96.25");
  CHECK(value_at(parts, "e2.2") == "95.00");
}
