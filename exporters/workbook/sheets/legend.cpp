#include "exporters/workbook/sheets/legend.h"

#include <algorithm>

#include "exporters/report_scores.h"
#include "exporters/review_list.h"
#include "exporters/workbook/cells.h"
#include "exporters/workbook/column_rule.h"
#include "exporters/workbook/thai_words.h"

namespace prongsai {
namespace {

struct Row {
  const char* part = "";
  std::string name;
  std::string meaning;
  CellStyle style = CellStyle::kNormal;
};

struct Meaning {
  const char* name;
  const char* meaning;
  CellStyle style = CellStyle::kNormal;
};

constexpr Meaning kSheets[] = {
    {"ผลรายหน่วยงาน", "หนึ่งแถวต่อหน่วยงานและปี: คะแนน ระดับ ลำดับ กดปุ่ม + เหนือหัวตารางเพื่อดูคอลัมน์ที่พับไว้"},
    {"ภาพรวมจังหวัด", "เลือกปี ประเภท และอำเภอ แล้วตัวเลขและกราฟจะเปลี่ยนตาม"},
    {"สรุปรายแห่ง", "เลือกหน่วยงานหนึ่งแห่ง ดูคะแนน กราฟ ข้อที่อ่อน มาตรการ และผลย้อนหลัง"},
    {"คะแนนรายข้อ", "หนึ่งแถวต่อข้อและหน่วยงาน"},
    {"ตารางคะแนนรายข้อ", "หน่วยงานลงมา ข้อไปทางขวา ยิ่งอ่อนยิ่งเข้ม ข้อรหัสเดียวกันของคนละปีเป็นคนละข้อ"},
    {"ประเด็นที่ควรพัฒนา", "ข้อเรียงตามจำนวนแห่งที่ต่ำกว่าเกณฑ์ติดตาม เปลี่ยนเกณฑ์ได้ในช่องสี"},
    {"มาตรการและแผน", "หนึ่งแถวต่อมาตรการ"},
    {"เลือกพื้นที่",
     "ผู้ที่ควรลงพื้นที่และผู้ที่ควรนัดคลินิกเว็บไซต์ เรียงตามความเร่งด่วน เปลี่ยนเกณฑ์และน้ำหนักได้ในช่องสี"},
    {"ปัญหาและข้อจำกัด", "หนึ่งแถวต่อปัญหา หมวดจัดโดยโปรแกรมจากคำในข้อความ"},
    {"ผลมาตรการเดิม", "หนึ่งแถวต่อมาตรการของแผนก่อน พร้อมผลที่รายงานไว้ มีเมื่อเอกสารรายงาน"},
    {"จุดแข็งและลำดับ", "จุดแข็งและลำดับที่หน่วยงานเขียนไว้เอง มีเมื่อเอกสารรายงาน"},
    {"ผลย้อนหลัง", "คะแนนหลายปี ปีที่ข้อคำถาม มาตรวัด หรือวิธีเฉลี่ยต่างจากปีก่อนระบายสีและเขียนว่าเกณฑ์เปลี่ยน"},
    {"รายการรอตรวจสอบ", "ค่าที่ต้องดูเอกสาร กรอกผลการตรวจในช่องสี แล้วส่งไฟล์กลับเข้าโปรแกรมได้"},
    {"ข้อสังเกตของโปรแกรม", "ทุกสิ่งที่โปรแกรมสังเกตเห็นในเอกสาร"},
    {"ติดตาม", "หนึ่งแถวต่อมาตรการ เพิ่มคอลัมน์เองได้ ข้อความที่เขียนไว้ตามไปรอบหน้าด้วย --carry"},
    {"สถานะรายงาน", "ทุกหน่วยงานที่ควรมีรายงาน: ได้รับ ไม่พบ หรืออ่านไม่ได้"},
    {"ต่างจากประกาศ", "หน่วยงานที่คะแนนหรือระดับในเอกสารต่างจากที่ประกาศ มีเมื่อพบ"},
    {"เอกสารต้นทาง", "ทุกไฟล์ที่นำเข้า อ่านอย่างไร สอบยันได้เท่าใด"},
};

constexpr Meaning kMarks[] = {
    {"กรอบหนา ตัวหนา พื้นสี", "ข้อมูลไม่ตรงกัน ต้องดูเอกสาร", CellStyle::kConflict},
    {"กรอบจุด ตัวเอน", "แก้คำอ่านโดยโปรแกรมตามผลคำนวณ", CellStyle::kRepaired},
    {"ลายเส้น กรอบประ", "ควรมีแต่ไม่พบในรายงาน", CellStyle::kMissing},
    {"ตัวเอน มีคำว่า ชั่วคราว", "ลำดับที่คำนวณจากคะแนนซึ่งข้อมูลไม่ตรงกัน", CellStyle::kProvisional},
    {"พื้นเทา กรอบดำ", "เกณฑ์เปลี่ยนจากปีก่อน ไม่ควรเทียบกันตรง ๆ", CellStyle::kBreak},
    {"พื้นเหลืองอ่อน", "ช่องให้เจ้าหน้าที่กรอก", CellStyle::kAnswer},
    {"เข้มที่สุด", "ต่ำกว่า 50 คะแนน", CellStyle::kHeatLow},
    {"เข้มปานกลาง", "50 ถึงต่ำกว่า 85 คะแนน", CellStyle::kHeatMiddle},
    {"เข้มน้อย", "85 คะแนนถึงต่ำกว่าเกณฑ์ติดตาม (IIT และ EIT 95, OIT 100)", CellStyle::kHeatHigh},
};

constexpr Meaning kStatuses[] = {
    {"สอบยันตรงกัน", "ผลคำนวณหรือแหล่งที่สองในเอกสารยืนยันค่านี้"},
    {"ตามเอกสาร", "อ่านได้ชัดตามที่พิมพ์ ไม่มีสิ่งใดขัดแย้ง แต่ไม่มีสิ่งใดยืนยัน"},
    {"แก้คำอ่านโดยโปรแกรม", "อักขระที่อ่านได้ให้ค่าอื่น ค่านี้เป็นค่าเดียวที่ตรงกับผลคำนวณทั้งหมด"},
    {"ข้อมูลไม่ตรงกัน", "ที่พิมพ์สองแห่งต่างกัน หรือผลคำนวณไม่ตรง หรืออักขระไม่ชัด"},
    {"ไม่พบในรายงาน", "ปีนี้ควรมี แต่ไม่พบหรืออ่านไม่ได้ ไม่ได้หมายความว่าได้ศูนย์"},
    {"เจ้าหน้าที่ยืนยันแล้ว", "มีผู้ดูเอกสารแล้ว"},
    {"หน่วยงานพิมพ์ผิด", "ผู้ตรวจว่าหน่วยงานพิมพ์ผิด ใช้ค่าที่ผู้ตรวจให้ในการเปรียบเทียบ"},
    {"ไม่ผ่านเกณฑ์ (ต่ำกว่า 85)", "คะแนนภาพรวมต่ำกว่า 85"},
    {"ไม่พบส่วนแผนในเอกสาร", "เอกสารนี้ไม่มีส่วนมาตรการ หน่วยงานอาจเผยแพร่ไว้ในเอกสารอื่น"},
};

template <std::size_t kCount>
void add(std::vector<Row>& rows, const char* part, const Meaning (&meanings)[kCount],
         const Results& results) {
  for (const Meaning& meaning : meanings) {
    rows.push_back(
        {part, results.word(meaning.name), results.word(meaning.meaning), meaning.style});
  }
}

void add_totals(std::vector<Row>& rows, const Results& results) {
  const auto add_count = [&](const char* name, std::size_t count) {
    rows.push_back({"ข้อมูลของสมุดงานนี้", results.word(name), std::to_string(count)});
  };
  std::size_t refused = 0;
  for (const InputOutcome& input : results.run->inputs) refused += input.refusal ? 1 : 0;
  std::size_t scores = 0;
  std::size_t to_review = 0;
  for (const AgencyResult& result : results.agencies) {
    for (const Score* score : all_scores(*result.report)) scores += score->value ? 1 : 0;
    to_review += review_list(*result.report).size();
  }
  const auto add_fact = [&](const char* name, const std::string& fact) {
    rows.push_back({"ข้อมูลของสมุดงานนี้", results.word(name), fact});
  };
  add_count("ไฟล์ที่นำเข้า", results.run->inputs.size());
  add_count("ไฟล์ที่อ่านไม่ได้", refused);
  add_count("แถวในผลรายหน่วยงาน", results.agencies.size());
  add_count("คะแนนที่อ่านได้", scores);
  add_count("ค่าที่รอตรวจสอบ", to_review);
  const bool thai_digits = results.options.digits == Digits::kThai;
  add_fact("ตัวเลขที่แสดง", results.word(thai_digits ? "เลขไทย" : "เลขอารบิก"));
  const bool all = results.options.scope == WorkbookScope::kAll;
  add_fact("ขอบเขต", results.word(all ? "ทุกแผ่นงาน" : "เฉพาะการเปรียบเทียบ รายละเอียดอยู่ในไฟล์ของแต่ละจังหวัด"));
  if (!results.options.program.empty()) add_fact("โปรแกรม", results.options.program);
}

std::vector<ColumnRule<Row>> columns(const Results& results) {
  return {
      {"เรื่อง", 24, ColumnKind::kText,
       [&results](const Row& row) { return text_cell(results.word(row.part)); }},
      {"ชื่อ", 36, ColumnKind::kWrapped,
       [](const Row& row) {
         return SheetCell{row.name, row.style};
       }},
      {"ความหมาย", 90, ColumnKind::kWrapped, [](const Row& row) { return text_cell(row.meaning); }},
  };
}

}  // namespace

Sheet lay_out_legend(const Results& results) {
  std::vector<Row> rows;
  add(rows, "แผ่นงาน", kSheets, results);
  add(rows, "สีและกรอบ", kMarks, results);
  add(rows, "คำสถานะ", kStatuses, results);
  add_totals(rows, results);
  return lay_out_sheet("คำชี้แจง", columns(results), rows, 1);
}

}  // namespace prongsai
