#include "extractors/report/interpret.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

struct Row {
  std::vector<std::string> entries;
  std::string field;
  std::string values;
};

void check(const Row& row) {
  CAPTURE(row.entries.front(), row.field);
  CHECK(value_at(made_draft(row.entries), row.field) == row.values);
}

}  // namespace

TEST_CASE("numbers in sentences are taken for what they are", "[extractors][interpret]") {
  check(GENERATE(values<Row>({
      {{"หน่วยงานได้คะแนนรวม 96.83 คะแนน"}, "overall", "96.83"},
      // Other years, also for the results that follow the year in its line.
      {{"ปี 2567 แบบวัด IIT ได้คะแนน 81.11 และแบบวัด OIT ได้คะแนน 83.33"}, "IIT", "-"},
      {{"ปี 2567 แบบวัด IIT ได้คะแนน 81.11 และแบบวัด OIT ได้คะแนน 83.33"}, "OIT", "-"},
      {{"แบบวัด IIT ปี 2567 ได้คะแนน 88.20 ปี 2568 ได้คะแนน 91.33"}, "IIT", "91.33"},
      {{"แบบวัด IIT ปี 2567 ได้คะแนน 88.20 ปี 2568 ได้คะแนน 91.33"}, "overall", "-"},
      {{"IIT ได้ 91.33 (ปี 2567 ได้ 88.20) EIT ได้ 92.33 (ปี 2567 ได้ 89.20)"}, "EIT", "92.33"},
      {{"ปี 2566 ปี 2567 และปี 2568 ได้คะแนน 85.10 88.20 และ 91.33 ตามลำดับ"}, "overall", "-"},
      {{"ได้คะแนน 88.20 คะแนน ในปีงบประมาณ พ.ศ. 2567"}, "overall", "-"},
      {{"ปีงบประมาณ พ.ศ. 2567 ได้คะแนน 88.37 และปีงบประมาณ พ.ศ. 2568 ได้คะแนน 91.50"},
       "overall",
       "91.50"},
      {{"เมื่อเทียบกับปีที่ผ่านมาซึ่งได้คะแนน 88.37 คะแนน"}, "overall", "-"},
      // Bounds, weights, respondents, targets, others' ranks.
      {{"ผ่านดี คะแนนรวม 85.00 คะแนนขึ้นไป"}, "overall", "-"},
      {{"แบบวัด IIT มีน้ำหนัก 30.00 คะแนน"}, "IIT", "-"},
      {{"แบบวัด IIT (น้ำหนักร้อยละ 30) ได้ 28.32 คะแนน"}, "IIT", "28.32w"},
      {{"ผู้ตอบแบบวัด IIT จำนวน 26 คน คิดเป็นร้อยละ 86.67"}, "IIT", "-"},
      {{"เป้าหมายแบบวัด IIT ได้คะแนน 92.00"}, "IIT", "-"},
      {{"อันดับ 1 ได้แก่ เทศบาลตำบลอื่น ได้คะแนน 99.12 คะแนน"}, "overall", "-"},
      // The second part of a sentence, a name wrapped around its number, a row nobody drew lines
      // for.
      {{"EIT ส่วนที่ 1 ได้คะแนน 96.67 ส่วนที่ 2 ได้คะแนน 95.78"}, "EIT2", "95.78"},
      {{"แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสีย ได้คะแนน 94.41 คะแนน", "ภายใน (IIT)"}, "IIT", "94.41"},
      {{"IIT I3 เจ้าหน้าที่ในหน่วยงาน 97.69"}, "IIT", "-"},
      {{"ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "IIT I2 เจ้าหน้าที่ 93.85"}, "1", "-"},
      {{"ตัวชี้วัดที่ 1 การ 93.85 โครงการบริการตรงเวลา"}, "1", "-"},
      {{"ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 97.18"}, "1", "97.18"},
      {{"IIT ไม่เป็นธรรม ต่อผู้ที่มาติดต่อหรือผู้รับบริการ 93.85"}, "IIT", "-"},
      {{"IIT ต้องตามขั้นตอน 100.00"}, "IIT", "-"},
      {{"I3 เจ้าหน้าที่ในหน่วยงานของ", "ท่าน มีการเรียกรับสินบน", "IIT 100.00"}, "IIT", "-"},
      {{"- IIT = 94.41"}, "IIT", "94.41"},
      {{"(EIT) ส่วนที่ 1 96.67"}, "EIT1", "96.67"},
      {{"94.41 คะแนน แบบวัดการรับรู้ (IIT)", "ได้คะแนน 96.25 แบบตรวจ (OIT)"}, "IIT", "-"},
      {{"แบบวัด IIT", "ได้คะแนน 94.41 คะแนน"}, "IIT", "94.41"},
      // The whole, before an instrument whose number stands on the next line.
      {{"มีผลคะแนนในภาพรวมเท่ากับ 94.85 คะแนน โดยแบบวัด IIT", "ได้ 96.79 คะแนน"}, "overall", "94.85"},
      {{"มีผลคะแนนในภาพรวมเท่ากับ 94.85 คะแนน โดยแบบวัด IIT", "ได้ 96.79 คะแนน"}, "IIT", "96.79"},
      {{"คะแนนในภาพรวมอยู่ที่ 94.85 คะแนน"}, "overall", "94.85"},
      {{"คะแนนเฉลี่ยรวม 95.32 คะแนน จัดอยู่ในระดับ ผ่านดี"}, "overall", "95.32"},
      {{"คะแนนเฉลี่ยรวม 95.32 คะแนน"}, "overall", "-"},
      {{"ในปีงบประมาณ พ.ศ. 2568 มีค่าคะแนนเท่ากับ 93.41 คะแนน ผลการประเมินอยู่ในระดับ ผ่านดี"},
       "overall",
       "93.41"},
      {{"ข้อนี้มีค่าคะแนนเท่ากับ 93.41 คะแนน อยู่ในระดับ ดีมาก"}, "overall", "-"},
      // Rows of a table whose lines nobody drew: changes, numbers run together.
      {{"คะแนนรวม ๙๔.๒๕๙๔.๕๙๙๖.๑๘ +๑.๕๙"}, "overall", "-"},
      {{"แบบวัด EIT ได้คะแนน 97.7597.3098.19 99.10"}, "EIT", "-"},
      {{"แบบวัด EIT ได้คะแนน +0.90"}, "EIT", "-"},
      {{"แบบวัด OIT ได้คะแนน 90.00 -5.00"}, "OIT", "90.00"},
      {{"ในภาพรวมข้อ i1 มีคะแนนเท่ากับ 99.85 คะแนน"}, "overall", "-"},
      {{"คะแนน ITA (100 คะแนน) เท่ากับ 96.84 ระดับ ผ่านดีเยี่ยม"}, "overall", "96.84"},
      {{"มีคะแนนเฉลี่ยรวมทุกตัวชี้วัด 88.21 คะแนน"}, "overall", "88.21"},
      // Names and numbers in turn; numbers first are columns.
      {{"รายเครื่องมือ ได้แก่ IIT 94.81 EIT 96.99 OIT 97.50"}, "IIT", "94.81"},
      {{"รายเครื่องมือ ได้แก่ IIT 94.81 EIT 96.99 และ OIT 97.50 คะแนน"}, "EIT", "96.99"},
      {{"95.10 IIT 94.81 EIT 96.99 OIT 97.50"}, "IIT", "-"},
      // Items in sentences, over lines; other years, bounds and targets are none.
      {{"ข้อ i1 การปฏิบัติงานหรือให้บริการของเจ้าหน้าที่ในหน่วยงานของท่าน",
        "มากน้อยเพียงใด ได้คะแนนร้อยละ 95.14 ควรรักษา"},
       "i1",
       "95.14"},
      {{"ข้อ i1 การปฏิบัติงานหรือให้บริการของเจ้าหน้าที่ในหน่วยงานของท่าน",
        "มากน้อยเพียงใด ได้คะแนนร้อยละ 95.14 ควรรักษา"},
       "overall",
       "-"},
      {{"ข้อ i1 ได้ 95.14 คะแนน, ข้อ i5 ได้ 97.30 คะแนน และข้อ i10 ได้ 35.65 คะแนน"}, "i5", "97.30"},
      {{"จุดอ่อน ได้แก่ ข้อ i1 ได้ 95.14 คะแนน และ ข้อ i10 ได้ 35.65 คะแนน"}, "i10", "35.65"},
      {{"ข้อ e1 เจ้าหน้าที่ ส่วนที่ 1 ได้ 96.67 คะแนน ส่วนที่ 2 ได้ 95.78 คะแนน"}, "e1.2", "95.78"},
      {{"ข้อ i1 ปี 2567 ได้คะแนน 90.00 ปี 2568 ได้คะแนน 95.14"}, "i1", "-"},
      {{"ข้อ i1 ปี 2568 ได้คะแนน 95.14"}, "i1", "95.14"},
      {{"ข้อ i1 ควรพัฒนาให้ได้คะแนน 90.00"}, "i1", "-"},
      {{"ข้อ i1 ค่าเฉลี่ยของจังหวัดเท่ากับ 90.00"}, "i1", "-"},
      {{"ข้อ i1 ถ้อยคำ 95.14 ควรรักษา"}, "i1", "-"},
      {{"ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ คะแนนเฉลี่ย 97.12"}, "1", "97.12"},
      // What follows an item's question may be something else's; words of an analysis lead to
      // nothing.
      {{"i15 ท่านเชื่อมั่นในกระบวนการจัดการเรื่องร้องเรียน", "ผลคะแนน 95.91 คะแนน"}, "i15", "-"},
      {{"แบบวัด IIT จากการวิเคราะห์ผลคะแนน พบว่า ควรมีการสร้างการรับรู้แก่บุคลากร", "98.02"}, "IIT", "-"},
      // Codes and scores in lines of their own, below a header that says so.
      {{"ข้อ คะแนน", "o1 100.00", "o2 50.00", "o3 100.00"}, "o2", "50.00"},
      {{"ข้อ คะแนน", "o1 100.00", "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน 87.50", "o2 50.00", "o3 100.00"},
       "o3",
       "100.00"},
      {{"ข้อ ส่วนที่ 1 ส่วนที่ 2", "e1 99.69 99.20", "e2 96.25 98.40", "e3 100.00 98.00"},
       "e2.2",
       "98.40"},
      {{"ข้อ ปี 2567 คะแนน", "o1 100.00", "o2 50.00", "o3 100.00"}, "o2", "-"},
      {{"ข้อ คะแนน", "e1 99.69 99.20", "e2 96.25 98.40", "e3 100.00 98.00"}, "e2", "-"},
      {{"ข้อ คะแนน", "o1 100.00", "o2 50.00"}, "o2", "-"},
      // Lists of indicators; the line that leads to them says whose they are.
      {{"ผลคะแนนรวมรายตัวชี้วัด มีดังนี้", "1. การปฏิบัติหน้าที่ ได้ 98.02 คะแนน"}, "1", "98.02"},
      {{"ผลคะแนนรวมรายตัวชี้วัด มีดังนี้", "1. การปฏิบัติหน้าที่ ได้ 98.02 คะแนน"}, "overall", "-"},
      {{"จุดแข็งของแบบวัด IIT", "- การใช้งบประมาณ (92.43)"}, "IIT", "-"},
      {{"จุดแข็งของแบบวัด IIT", "- การใช้งบประมาณ (92.43)"}, "2", "92.43"},
      {{"ค่าเฉลี่ยระดับประเทศ มีดังนี้", "1. การปฏิบัติหน้าที่ ได้ 98.02 คะแนน"}, "1", "-"},
      {{"ผลคะแนนปี 2567", "1. การปฏิบัติหน้าที่ 98.02", "2. การใช้งบประมาณ 92.43"}, "2", "-"},
  })));
}

TEST_CASE("result tables are read by their columns", "[extractors][interpret]") {
  const std::string i = "แบบวัด IIT | ";
  check(GENERATE_COPY(values<Row>({
      {{"เครื่องมือ | ปี 2567 | ปี 2568 / IIT | 88.12 | 94.41 / OIT | 87.00 | 96.25"}, "IIT", "94.41"},
      // A scan leaves two of the strokes of IIT.
      {{"เครื่องมือ | คะแนน / แบบวัด IT | 94.41 / แบบวัด EIT | 95.12 / แบบวัด OIT | 96.25"},
       "IIT",
       "94.41"},
      {{"เครื่องมือ | คะแนน / แบบวัด IT | 94.41 / แบบวัด IIT | 95.12 / แบบวัด OIT | 96.25"},
       "IIT",
       "95.12"},
      {{"เครื่องมือ | คะแนน / แบบวัด IT | 94.41 / แบบวัด IIT | 95.12 / แบบวัด OIT | 96.25"}, "EIT", "-"},
      {{"เครื่องมือ | เป้าหมาย | คะแนน / IIT | 95.00 | 94.41 / OIT | 95.00 | 96.25"}, "OIT", "96.25"},
      // Points out of full marks; scores beside mere weights.
      {{"เครื่องมือ | คะแนนเต็ม | คะแนนที่ได้ / IIT | 30 คะแนน | 28.32 / OIT | 40 คะแนน | 38.50"},
       "IIT",
       "28.32w"},
      {{"เครื่องมือ | น้ำหนัก | คะแนน / IIT | 30 | 94.41 / OIT | 40 | 96.25"}, "IIT", "94.41"},
      // Two columns of scores are two readings, not one picked.
      {{"ตัวชี้วัดที่ | ตัวชี้วัด | คะแนน | ร้อยละ / 1 | การปฏิบัติหน้าที่ | 97.18 | 55.55"}, "1", "97.18 55.55"},
      {{"คะแนนภาพรวมหน่วยงาน : | 94.85 คะแนน / IIT : | 94.41 / OIT : | 96.25"}, "overall", "94.85"},
      // Rows that sum others up, alone or beside a cell that names the instrument.
      {{"เครื่องมือ | ตัวชี้วัด | คะแนน / IIT | 1. การปฏิบัติหน้าที่ | 97.18 / ^ | คะแนนเฉลี่ย IIT | 94.41"},
       "IIT",
       "94.41"},
      {{"เครื่องมือ | ตัวชี้วัด | คะแนน / IIT | 1. การปฏิบัติหน้าที่ | 97.18 / ^ | เฉลี่ย | 94.41"},
       "IIT",
       "94.41"},
      {{"ตัวชี้วัด | คะแนน / แบบวัด IIT | 94.41 / 1. การปฏิบัติหน้าที่ | 97.18"}, "IIT", "94.41"},
      {{"เครื่องมือ | ตัวชี้วัด | คะแนน / IIT | 1. การปฏิบัติหน้าที่ | 97.18 / คะแนนรวม | < | 95.69"},
       "overall",
       "95.69"},
      {{"ตัวชี้วัด | คะแนน / 1. การปฏิบัติหน้าที่ | 97.18 / คะแนนเฉลี่ย | 94.41"}, "overall", "-"},
      {{"เครื่องมือ | ตัวชี้วัด | คะแนน / IIT | กาปอิบัตนาที | 97.18"}, "IIT", "-"},
      // A cell over the rows of several indicators is their instrument's, drawn or not.
      {{"เครื่องมือ | ตัวชี้วัด | คะแนนตัวชี้วัด | คะแนนที่ได้ / OIT | 9. การเปิดเผยข้อมูล | 97.50 | 95.63 / ^ | "
        "10. การป้องกันการทุจริต | 93.75 | ^"},
       "9",
       "97.50"},
      {{"เครื่องมือ | ตัวชี้วัด | คะแนนตัวชี้วัด | คะแนนที่ได้ / OIT | 9. การเปิดเผยข้อมูล | 97.50 | 95.63 / ^ | "
        "10. การป้องกันการทุจริต | 93.75 | ^"},
       "OIT",
       "95.63"},
      {{"เครื่องมือ | ตัวชี้วัด | คะแนนตัวชี้วัด | คะแนนถ่วงน้ำหนัก / OIT | 9. การเปิดเผยข้อมูล | 97.50 | 38.25 / "
        "^ | 10. การป้องกันการทุจริต | 93.75 | ^ / รวม | < | < | 96.84"},
       "OIT",
       "38.25w"},
      {{"เครื่องมือ | ตัวชี้วัด | คะแนนตัวชี้วัด | คะแนนถ่วงน้ำหนัก / OIT | 9. การเปิดเผยข้อมูล | 97.50 | 38.25 / "
        "^ | 10. การป้องกันการทุจริต | 93.75 | ^ / รวม | < | < | 96.84"},
       "overall",
       "96.84"},
      {{"ตัวชี้วัด | คะแนน | ผลคะแนน / 6. คุณภาพการดำเนินงาน | 99.00 | / 7. ประสิทธิภาพการสื่อสาร | 98.49 | "
        "98.51 / 8. การปรับปรุงการทำงาน | 98.04 |"},
       "7",
       "98.49"},
      {{"ตัวชี้วัด | คะแนน | ผลคะแนน / 6. คุณภาพการดำเนินงาน | 99.00 | / 7. ประสิทธิภาพการสื่อสาร | 98.49 | "
        "98.51 / 8. การปรับปรุงการทำงาน | 98.04 |"},
       "EIT",
       "98.51"},
      {{"เครื่องมือ | ตัวชี้วัด | คะแนน / IIT 96.79 | 1. การปฏิบัติหน้าที่ | 97.18 / ^ | 2. การใช้งบประมาณ | "
        "94.41"},
       "IIT",
       "96.79"},
      {{"เครื่องมือ | ตัวชี้วัด | คะแนน / IIT น้ำหนัก 30.00 | 1. การปฏิบัติหน้าที่ | 97.18 / ^ | 2. การใช้งบประมาณ "
        "| 94.41"},
       "IIT",
       "-"},
      // Scores behind the names, in one cell.
      {{"ตัวชี้วัดของการประเมิน ITA | ประเด็นที่ต้องแก้ไข / 1. การปฏิบัติหน้าที่ 98.02 คะแนน | แบบวัด IIT พบว่า / "
        "2. การใช้งบประมาณ 92.43 คะแนน | ^ / 3. การใช้อำนาจ 98.38 คะแนน | ^"},
       "2",
       "92.43"},
      {{"ตัวชี้วัดของการประเมิน ITA | ประเด็นที่ต้องแก้ไข / 1. การปฏิบัติหน้าที่ 98.02 คะแนน | แบบวัด IIT พบว่า / "
        "2. การใช้งบประมาณ 92.43 คะแนน | ^ / 3. การใช้อำนาจ 98.38 คะแนน | ^"},
       "IIT",
       "-"},
      // A rank is no indicator's number.
      {{"ลำดับ | ตัวชี้วัด | คะแนน / 1 | การป้องกันการทุจริต | 99.00 / 2 | การใช้อำนาจ | 98.00"},
       "10",
       "99.00"},
      {{"IIT | EIT ส่วนที่ 1 | EIT ส่วนที่ 2 | OIT | คะแนนรวม / 94.41 | 96.67 | 95.78 | 96.25 | 95.69"},
       "EIT2",
       "95.78"},
      {{"ปี | IIT | EIT | OIT / 2567 | 94.41 | 96.67 | 95.78"}, "IIT", "-"},
      // Tables of former years and of the whole country.
      {{"ผลการประเมิน ปีงบประมาณ พ.ศ. 2567", "ตัวชี้วัดที่ | ตัวชี้วัด | คะแนน / 1 | การปฏิบัติหน้าที่ | 71.11"},
       "1",
       "-"},
      {{"คะแนนเฉลี่ยระดับประเทศ", "ตัวชี้วัดที่ | ตัวชี้วัด | คะแนน / 1 | การปฏิบัติหน้าที่ | 71.11"}, "1", "-"},
      {{"ผลการประเมิน ปี 2567 และปี 2568", "ตัวชี้วัดที่ | ตัวชี้วัด | คะแนน / 1 | การปฏิบัติหน้าที่ | 71.11"},
       "1",
       "71.11"},
  })));
}

TEST_CASE("item rows are placed by code and wording together", "[extractors][interpret]") {
  const std::string heading = "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน";
  check(GENERATE_COPY(values<Row>({
      {{"ข้อคำถาม | คะแนน | แนวทางการปรับปรุง / O10 E-Service | 50.00 | ควรจัดทำ"}, "o10", "50.00"},
      {{"ข้อคำถาม | คะแนน / (O10) E-Service | 50.00 / 011 ข้อมูลสถิติการให้บริการ | 100.00"},
       "o11",
       "100.00"},
      {{heading, "ข้อคำถาม | คะแนน / E1 เจ้าหน้าที่ | EIT ส่วนที่ 1 97.2 EIT ส่วนที่ 2 91"}, "e1.2", "91.00"},
      // Two numbers without labels: the second may be another year's.
      {{heading, "ข้อคำถาม | คะแนน / E1 เจ้าหน้าที่ | 97.20 (91.00)"}, "e1.2", "-"},
      // A row with two parts is of EIT, a clear letter no other instrument's.
      {{"ข้อคำถาม | EIT ส่วนที่ 1 | EIT ส่วนที่ 2 / E-Service | 95.00 | 96.00"}, "o10.1", "-"},
      {{"ข้อคำถาม | คะแนน / E1 E-Service | 95.00"}, "o10", "-"},
      // A satisfaction survey's question is half like some item's.
      {{"ประเด็นการประเมิน | คะแนน / การปฏิบัติงานหรือให้บริการของเจ้าหน้าที่ | 88.20"}, "i1", "-"},
  })));
}

TEST_CASE("plans name indicator and item in one column or in two", "[extractors][interpret]") {
  const auto plans = [](const std::string& rows) {
    std::string text;
    for (const auto& plan :
         made_draft({"ตัวชี้วัด | ข้อคำถาม | คะแนน | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ / " + rows}).plans) {
      text += (plan.indicator ? std::to_string(*plan.indicator) : "?") + ' ' +
              (plan.item ? to_string(*plan.item) : "-") + ' ' + plan.measure.value + ' ' +
              values_of(plan.score) + ' ' + std::to_string(plan.responsible.size()) + "; ";
    }
    return text;
  };
  CHECK(plans("4. การใช้ทรัพย์สินของราชการ | I10 ยืม | 50.00 | ก | 1. ข | คลัง") == "4 i10 ก 50.00 1; ");
  CHECK(plans("การใช้ทรัพย์สินของราชการ | | 50.00 | ก | 1. ข | คลัง") == "4 - ก 50.00 1; ");
  CHECK(plans("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล | E-Service | 50.00 | ก | 1. ข | คลัง") ==
        "9 o10 ก 50.00 1; ");
  // Cells merged over two measures speak for both.
  CHECK(plans("ตัวชี้วัดที่ 9 | O10 E-Service | 50.00 | ก | 1. ข | คลัง / ^ | ^ | ^ | ค | 1. ง | ^") ==
        "9 o10 ก 50.00 1; 9 o10 ค 50.00 1; ");
  // A table of risks beside the plan is none.
  CHECK(made_draft({"ตัวชี้วัด | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ / ตัวชี้วัดที่ 9 | ก | 1. ข | คลัง",
                    "ความเสี่ยง | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ / เบิกเท็จ | ค | 1. ง | คลัง"})
            .plans.size() == 1);
}

TEST_CASE("a row that is no item stays in the record", "[extractors][interpret]") {
  const Draft draft =
      made_draft({"ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่",
                  "ข้อคำถาม | คะแนน | การวิเคราะห์ / I1 "
                  "การปฏิบัติงานหรือให้บริการของเจ้าหน้าที่ในหน่วยงานของท่านเป็นไปตามขั้นตอนและระยะเวลา "
                  "มากน้อยเพียงใด | 98.26 | ดี / ข้อคิดเห็นของผู้ตอบในเรื่องอื่น | 91.00 | - "});
  CHECK(value_at(draft, "i1") == "98.26");
  REQUIRE(draft.unplaced_rows.size() == 1);
  CHECK(draft.unplaced_rows[0].text.value == "ข้อคิดเห็นของผู้ตอบในเรื่องอื่น");
  REQUIRE(draft.unplaced_rows[0].scores.size() == 1);
  CHECK(draft.unplaced_rows[0].scores[0].value == "91.00");
  CHECK(draft.unplaced_rows[0].indicator == 1);
  CHECK(std::count_if(draft.findings.begin(), draft.findings.end(),
                      [](const Finding& finding) { return finding.code == "row-unplaced"; }) == 1);
}

TEST_CASE("a plan whose code is worn is told by the score that it repeats",
          "[extractors][interpret]") {
  const auto item_of_plan = [](const std::string& name, const std::string& score) {
    const Draft draft = made_draft(
        {"ข้อคำถาม | คะแนน / I4 หน่วยงานของท่าน ใช้จ่ายงบประมาณ เป็นไปตามวัตถุประสงค์ | 94.78 / I14 ท่านคิดว่า "
         "การดำเนินการเพื่อป้องกันการทุจริตของหน่วยงานท่าน สามารถป้องกันได้ | 95.65",
         "ตัวชี้วัด | คะแนน | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ / " + name + " | " + score +
             " | ก | 1. ข | คลัง"});
    REQUIRE(draft.plans.size() == 1);
    return draft.plans[0].item ? to_string(*draft.plans[0].item) : "-";
  };
  CHECK(item_of_plan("ข้อ ๑๔", "94.78") == "i4");
  CHECK(item_of_plan("ข้อ ๑๔", "95.65") == "i14");
  CHECK(item_of_plan("ตัวชี้วัดที่ 2 การใช้งบประมาณ ข้อ ๑๔", "90.00") == "i4");
  CHECK(item_of_plan("ข้อ ๑๔", "90.00") == "-");
}

TEST_CASE("the list of limitations is the one under its own heading", "[extractors][interpret]") {
  const auto count = [](std::vector<std::string> lines) {
    return made_draft(std::move(lines)).limitations.size();
  };
  CHECK(count({"6. ข้อจำกัดในการประเมิน", "พบว่า", "1. งบน้อย", "2. คนน้อย"}) == 2);
  CHECK(count({"ข้อจำกัด", "1. งบน้อย", "2. ข้อจำกัดด้านคน", "3. เวลา"}) == 3);
  CHECK(count({"ข้อจำกัด", "1. งบน้อย", "แนวทางแก้ไขข้อจำกัด", "1. ของบ", "2. อบรม"}) == 1);
  // Lines without numbers, and a list of something else behind them.
  CHECK(count({"ข้อจำกัด", "งบน้อย", "คนน้อย", "จุดเด่น", "1. ร่วมมือ", "2. โปร่งใส"}) == 0);
}

TEST_CASE("a league table's rows are of the year that stands over or beside their scores",
          "[extractors][interpret]") {
  const auto rows = [](const std::string& table) {
    std::string text;
    for (const Draft& draft :
         interpret(made_flow({"ผลการประเมินคุณธรรมและความโปร่งใส", "ประจำปีงบประมาณ พ.ศ. 2567", table}),
                   Source{}, reference())) {
      text += std::to_string(draft.fiscal_year ? draft.fiscal_year->buddhist_era : 0) + ' ' +
              values_of(draft.overall.score) + "; ";
    }
    return text;
  };
  CHECK(rows("หน่วยงาน | คะแนนปี 2566 | คะแนนปี 2567 / เทศบาลตำบลก | 80.00 | 90.00") ==
        "2567 90.00; ");
  // Counts of complaints are no scores: ITA's have decimals.
  CHECK(rows("หน่วยงาน | ต.ค. | รวม / เทศบาลตำบลก | 0 | 2 / เทศบาลตำบลข | 1 | 0") == "2567 -; ");
  CHECK(rows("หน่วยงาน | คะแนน ITA ปี 2566 / เทศบาลตำบลก | 80.00") == "2566 80.00; ");
  CHECK(rows("หน่วยงาน | คะแนน | อันดับปี 2566 / เทศบาลตำบลก | 80.00 | 4") == "2567 80.00; ");
  CHECK(rows("จังหวัด | ปี | คะแนน ITA / เลย | 2566 | 80.00 / ตาก | 2567 | 90.00") ==
        "2566 80.00; 2567 90.00; ");
}

TEST_CASE("strengths are a list of their own, numbered in any style", "[extractors][interpret]") {
  const Draft draft = made_draft(
      {"จุดแข็งของหน่วยงาน", "๑) ร่วมมือ", "๒) โปร่งใส", "ข้อจำกัดของหน่วยงาน", "(๑) งบน้อย", "(๒) คนน้อย"});
  CHECK(draft.strengths.size() == 2);
  CHECK(draft.limitations.size() == 2);
  // In tables.
  const Draft tables =
      made_draft({"จุดแข็ง | จุดอ่อน / 1. ร่วมมือ 2. โปร่งใส | 1. งบน้อย",
                  "ลำดับ | ข้อจำกัด | แนวทางแก้ไข / 1 | งบน้อย | ของบ / 2 | คนน้อย | -"});
  CHECK(tables.strengths.size() == 2);
  CHECK(tables.limitations.size() == 2);
  // A heading of both, a sentence.
  CHECK(made_draft({"จุดแข็งและจุดอ่อน", "1. ก", "2. ข"}).strengths.empty());
}

TEST_CASE("the level stands in a table of results as a line of its own",
          "[extractors][interpret]") {
  struct Level {
    std::string table;
    std::string level;
  };
  const auto row = GENERATE(values<Level>({
      {"คะแนนภาพรวม : | 94.85 คะแนน / ระดับผลการประเมิน : | ผ่านดี / IIT : | 94.41 / OIT : | 96.25",
       "ผ่านดี"},
      {"คะแนนภาพรวม | 94.85 / ระดับ | A / IIT | 94.41 / OIT | 96.25", "A"},
      {"คะแนนภาพรวม | 94.85 / กลุ่ม | A / IIT | 94.41 / OIT | 96.25", ""},
      {"คะแนนภาพรวม | 94.85 / หมายเหตุ | ผ่านดีกว่าปีก่อน / IIT | 94.41 / OIT | 96.25", ""},
  }));
  CAPTURE(row.table);
  CHECK(made_draft({row.table}).overall.level.value_or("") == row.level);
}

TEST_CASE("the level stands right behind the score", "[extractors][interpret]") {
  const auto level_of = [](const std::string& line) {
    return made_draft({line}).overall.level.value_or("");
  };
  CHECK(level_of("คะแนนรวม 95.32 ผ่านดีเยี่ยม") == "ผ่านดีเยี่ยม");
  CHECK(level_of("คะแนนรวม 95.32 คะแนน ผ่านดี") == "ผ่านดี");
  CHECK(level_of("คะแนนรวม 95.32 คะแนน ผ่านการประเมิน").empty());
  CHECK(level_of("คะแนนรวม 95.32 คะแนน (ผ่านดี)") == "ผ่านดี");
  // A line may end within its name.
  const auto level_over_lines = [](const std::string& first, const std::string& second) {
    return made_draft({first, second}).overall.level.value_or("");
  };
  CHECK(level_over_lines("คะแนนรวม 95.32 คะแนน อยู่ในเกณฑ์ : ผ่าน", "ดี เป็นลำดับที่ 12") == "ผ่านดี");
  CHECK(level_over_lines("คะแนนรวม 95.32 ผ่านดี", "เยี่ยม") == "ผ่านดีเยี่ยม");
}

TEST_CASE("the level stands in a line of its own", "[extractors][interpret]") {
  const auto level_of = [](const std::string& line) {
    return made_draft({"IIT ได้คะแนน 94.41", line}).overall.level.value_or("");
  };
  CHECK(level_of("ระดับผลการประเมิน: ผ่านดี") == "ผ่านดี");
  CHECK(level_of("• ระดับผลการประเมิน = ผ่านดีเยี่ยม") == "ผ่านดีเยี่ยม");
  CHECK(level_of("ระดับผลการประเมิน ผ่านดี หมายถึง คะแนน 85 ขึ้นไป").empty());
}

TEST_CASE("items are told by plain numbers that count all of an instrument", "[extractors][item]") {
  std::string table = "แบบวัด | ตัวชี้วัด | ข้อ | ประเด็น | คะแนน";
  for (int item = 1; item <= 15; ++item) {
    const std::string instrument = item == 1 ? "IIT" : "^";
    const std::string indicator = item == 1 ? "๑. การปฏิบัติหน้าที่ (๙๗.๑๘)" : "^";
    table += " / " + instrument + " | " + indicator + " | " + std::to_string(item) +
             " | ถ้อยคำอื่นที่ไม่มีในรายการ | 9" + std::to_string(item % 10) + ".10";
  }
  const Draft draft = made_draft({table});
  CHECK(value_at(draft, "i5") == "95.10");
  CHECK(value_at(draft, "i12") == "92.10");
  CHECK(value_at(draft, "1") == "97.18");
}

TEST_CASE("a column of codes and the mean of EIT's parts need no header we know",
          "[extractors][item]") {
  const Draft draft = made_draft(
      {"ก ข ค | ประเด็น | EIT ส่วนที่ 1 | EIT ส่วนที่ 2 | ค่ากลาง / e1 | ถ้อยคำอื่น | 96.10 | 95.20 | 95.65 / "
       "e2 | ถ้อยคำใหม่ | 97.10 | 95.30 | 96.20"});
  CHECK(value_at(draft, "e1") == "95.65");
  CHECK(value_at(draft, "e2.1") == "97.10");
}

TEST_CASE("a table with a further header in its middle is two tables", "[extractors][interpret]") {
  const Draft draft = made_draft(
      {"ข้อ | ประเด็นคำถาม | ร้อยละ | < / i1 | ถ้อยคำ | 91.10 | < / i2 | ถ้อยคำ | 92.10 | < / "
       "ข้อ | ประเด็นคำถาม | EIT ส่วนที่ 1 | EIT ส่วนที่ 2 / e1 | ถ้อยคำ | 93.10 | 94.10 / "
       "e2 | ถ้อยคำ | 95.10 | 96.10"});
  CHECK(value_at(draft, "i2") == "92.10");
  CHECK(value_at(draft, "e1.1") == "93.10");
  CHECK(value_at(draft, "e2.2") == "96.10");
  CHECK(value_at(draft, "e2") == "-");
  // A repeated header, or a row that sounds like one, parts nothing.
  const Draft one =
      made_draft({"ข้อ | ประเด็นคำถาม | ร้อยละ / i1 | ถ้อยคำ | 91.10 / ข้อ | ประเด็นคำถาม | ร้อยละ / i2 | "
                  "ถ้อยคำ | 92.10"});
  CHECK(value_at(one, "i1") == "91.10");
  CHECK(value_at(one, "i2") == "92.10");
}

TEST_CASE("items and instruments side by side are read from above to below", "[extractors][item]") {
  const Draft draft =
      made_draft({"i1 | i2 | i3 | i4 / 97.18 | 94.41 | 100.00 | 35.65 / i5 | i6 | i7 | / 91.10 | "
                  "92.10 | 93.10 |"});
  CHECK(value_at(draft, "i4") == "35.65");
  CHECK(value_at(draft, "i7") == "93.10");
  // Codes with no score below each, and a table of something else.
  CHECK(value_at(made_draft({"i1 | i2 | i3 / 97.18 | ดี | 100.00"}), "i1") == "-");
  CHECK(value_at(made_draft({"ข้อ | i1 | i2 | i3 / คะแนน | 97.18 | 94.41 | 100.00"}), "i2") ==
        "94.41");
}

TEST_CASE("the rest of a header that a page break cut is no row", "[extractors][interpret]") {
  Flow flow = made_flow({"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2568",
                         "เทศบาลตำบลทุ่งดาวกระจาย",
                         "ตัวชี้วัดที่ 1 | ตัวชี้วัดที่ 2 | ตัวชี้วัดที่ 3 / | ณ | / 97.18 | 94.41 | 96.25"});
  flow.blocks.back().table.continued_at = {1};
  CHECK(value_at(interpret(flow, Source{}, reference()).front(), "2") == "94.41");
  flow.blocks.back().table.continued_at.clear();
  CHECK(value_at(interpret(flow, Source{}, reference()).front(), "2") == "-");
}

TEST_CASE("a sub-group's misread number does not make its row a header", "[extractors][item]") {
  const Draft draft = made_draft(
      {"ตัวชี้วัดที่ ๑ ๐ การป้องกันการทุจริต คะแนนที่ได้ ๑๐๐.๐๐ คะแนน",
       "เครื่องมือ | ข้อความ | คะแนน | ผลการวิเคราะห์ / OIT | ๑ o.๑ การดำเนินการเพื่อป้องกันการทุจริต | | / "
       "^ | ข้อ O ๒๑ | ๑๐๐.๐๐ | ครบถ้วน / ^ | ข้อ O ๒๒ | ๑๐๐.๐๐ | ^ / ^ | ข้อ O ๒๓ | ๑๐๐.๐๐ | ^"});
  CHECK(value_at(draft, "o21") == "100.00");
  CHECK(value_at(draft, "o23") == "100.00");
  CHECK(value_at(draft, "10") == "100.00");
}

TEST_CASE("boxes side by side say their name over their number", "[extractors][interpret]") {
  Flow flow = made_flow({"รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2568",
                         "เทศบาลตำบลทุ่งดาวกระจาย", "คะแนนรวม | IIT | EIT | ผู้ตอบ"});
  const std::string numbers[] = {"94.85", "96.79", "97.71", "86.67"};
  auto& cells = flow.blocks.back().table.cells;
  for (std::size_t i = 0; i < cells.size(); ++i)
    cells[i].lines.push_back({numbers[i], Origin{1, {}}, false, true});
  cells[0].lines.push_back({"ผ่านดี", Origin{1, {}}, false, true});
  const Draft draft = interpret(flow, Source{}, reference()).front();
  CHECK(value_at(draft, "overall") == "94.85");
  CHECK(draft.overall.level == "ผ่านดี");
  CHECK(value_at(draft, "IIT") == "96.79");
  CHECK(value_at(draft, "EIT") == "97.71");
}
