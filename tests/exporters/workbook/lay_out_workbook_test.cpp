#include "exporters/workbook/lay_out_workbook.h"

#include <catch2/catch.hpp>
#include <set>
#include <stdexcept>

#include "exporters/text/utf8.h"
#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::made_up_run;

namespace {

const Sheet& sheet_named(const Workbook& workbook, const std::string& name) {
  for (const Sheet& sheet : workbook.sheets) {
    if (sheet.name == name) return sheet;
  }
  throw std::runtime_error("no sheet " + name);
}

std::size_t column_of(const Sheet& sheet, const std::string& header) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].header == header) return i;
  }
  throw std::runtime_error("no column " + header);
}

std::string shown(const SheetCell& cell) {
  struct Show {
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(Hundredths score) const { return to_string(score); }
    std::string operator()(double number) const { return std::to_string(number); }
    std::string operator()(const FormulaCell& cell) const {
      return '=' + std::visit(*this, cell.formula->result);
    }
    std::string operator()(const Link& link) const { return link.text + " -> " + link.target; }
    std::string operator()(Date date) const {
      return "day " + std::to_string(std::chrono::sys_days(date).time_since_epoch().count());
    }
  };
  constexpr const char* kMarks[] = {"", "~", "!", "?"};
  return std::visit(Show(), cell.value) + kMarks[static_cast<int>(cell.style)];
}

// Header to cell, in the order of the columns: "96.83" plain, "~" repaired, "!" in conflict, "?"
// missing. Empty plain cells are left out.
using ShownRow = std::vector<std::pair<std::string, std::string>>;

ShownRow shown_row(const Sheet& sheet, std::size_t row) {
  ShownRow cells;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const std::string text = shown(sheet.rows.at(row).cells.at(i));
    if (!text.empty()) cells.emplace_back(sheet.columns[i].header, text);
  }
  return cells;
}

const ShownRow kFirstAgency = {{"จังหวัด", "สมมุติบุรี"},
                               {"อำเภอ", "เมืองสมมุติ"},
                               {"หน่วยงาน", "องค์การบริหารส่วนตำบลบ้านสมมุติ"},
                               {"ปีงบประมาณ (พ.ศ.)", "2568"}};

ShownRow of_first_agency(const ShownRow& cells) {
  ShownRow row = kFirstAgency;
  row.insert(row.end(), cells.begin(), cells.end());
  return row;
}

}  // namespace

TEST_CASE("The sheets stand in their order, the comparison first", "[exporters][workbook]") {
  std::vector<std::string> names;
  for (const Sheet& sheet : lay_out_workbook(made_up_run()).sheets) names.push_back(sheet.name);
  CHECK(names == std::vector<std::string>{"ผลรายหน่วยงาน", "คะแนนรายข้อ", "มาตรการและแผน",
                                          "ปัญหาและข้อจำกัด", "รายการรอตรวจสอบ", "เอกสารต้นทาง"});
}

TEST_CASE("Every sheet is a sound table", "[exporters][workbook]") {
  for (const RunResult& run : {made_up_run(), RunResult{}}) {
    for (const Sheet& sheet : lay_out_workbook(run).sheets) {
      CAPTURE(sheet.name);
      CHECK(utf16_length(sheet.name) <= 31);
      CHECK(sheet.autofilter);
      CHECK(sheet.frozen_columns > 0);
      std::set<std::string> headers;
      for (const SheetColumn& column : sheet.columns) {
        CHECK_FALSE(column.header.empty());
        CHECK(column.header.find('\n') == std::string::npos);
        CHECK(headers.insert(column.header).second);
      }
      for (const SheetRow& row : sheet.rows) {
        CHECK(row.cells.size() == sheet.columns.size());
        CHECK(row.height >= 25);
      }
    }
  }
}

TEST_CASE("Equal runs give equal workbooks", "[exporters][workbook]") {
  CHECK((lay_out_workbook(made_up_run()) == lay_out_workbook(made_up_run())));
}

TEST_CASE("ผลรายหน่วยงาน compares agencies", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "ผลรายหน่วยงาน");
  REQUIRE(sheet.rows.size() == 3);  // the document that is no ITA report has no row
  CHECK(shown_row(sheet, 0) == of_first_agency({{"ประเภท", "องค์การบริหารส่วนตำบล"},
                                                {"รหัส อปท.", "09990101"},
                                                {"คะแนนภาพรวม", "96.83"},
                                                {"ระดับผลการประเมิน", "ผ่านดี"},
                                                {"ระดับตรงเกณฑ์", "ไม่ตรง → ผ่าน!"},
                                                {"IIT", "93.80"},
                                                {"EIT", "97.30"},
                                                {"EIT ส่วนที่ 1", "97.38"},
                                                {"EIT ส่วนที่ 2", "97.22!"},
                                                {"OIT", "98.75"},
                                                {"ตช.4 การใช้ทรัพย์สินของราชการ", "76.23"},
                                                {"จำนวนมาตรการ", "2"},
                                                {"รอตรวจสอบ (ค่า)", "3"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                                                {"หน้า", "2"}}));
  CHECK(shown_row(sheet, 1) == ShownRow{{"จังหวัด", "สมมุติบุรี"},
                                        {"อำเภอ", "เมืองสมมุติ"},
                                        {"หน่วยงาน", "เทศบาลตำบลหนองแก้วเจียระไน"},
                                        {"ปีงบประมาณ (พ.ศ.)", "2564"},
                                        {"ประเภท", "เทศบาลตำบล"},
                                        {"คะแนนภาพรวม", "90.29"},
                                        {"ระดับผลการประเมิน", "A"},
                                        {"ระดับตรงเกณฑ์", "ตรง"},
                                        {"IIT", "95.45"},
                                        {"EIT", "91.81"},
                                        {"OIT", "85.28"},
                                        {"จำนวนมาตรการ", "0"},
                                        {"รอตรวจสอบ (ค่า)", "0"},
                                        {"ไฟล์", "ข/หนองแก้ว.txt"}});
  CHECK(shown_row(sheet, 2) == ShownRow{{"หน่วยงาน", "โรงพยาบาลบ้านสมมุติ"},
                                        {"ปีงบประมาณ (พ.ศ.)", "2565"},
                                        {"คะแนนภาพรวม", "88.00"},
                                        {"ตช.1 การปฏิบัติหน้าที่", "91.00"},
                                        {"รอตรวจสอบ (ค่า)", "0"},
                                        {"หมายเหตุ", "ตารางคะแนน แถวที่ 12"},
                                        {"ไฟล์", "ค/ตาราง.pdf"},
                                        {"หน้า", "2"}});
}

TEST_CASE("A level that is not printed is marked as missing", "[exporters][workbook]") {
  RunResult run = made_up_run();
  run.inputs[0].reports[0].overall.level.reset();
  const Workbook workbook = lay_out_workbook(run);
  const Sheet& sheet = sheet_named(workbook, "ผลรายหน่วยงาน");
  const std::size_t level = column_of(sheet, "ระดับผลการประเมิน");
  CHECK(shown(sheet.rows[0].cells[level]) == "?");
  CHECK(shown(sheet.rows[0].cells[level + 1]).empty());
  CHECK(shown(sheet.rows[2].cells[level]).empty());  // a league table need not print it
}

TEST_CASE("The comparison has all ten indicators", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(RunResult{});
  const Sheet& sheet = sheet_named(workbook, "ผลรายหน่วยงาน");
  const std::size_t first = column_of(sheet, "ตช.1 การปฏิบัติหน้าที่");
  CHECK(column_of(sheet, "ตช.10 การป้องกันการทุจริต") == first + 9);
  CHECK(sheet.columns[first].kind == ColumnKind::kScore);
  CHECK(sheet.columns[column_of(sheet, "รหัส อปท.")].kind == ColumnKind::kText);
}

TEST_CASE("คะแนนรายข้อ has a row an item", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "คะแนนรายข้อ");
  REQUIRE(sheet.rows.size() == 3);
  CHECK(shown_row(sheet, 0) ==
        of_first_agency({{"เครื่องมือ", "IIT"},
                         {"ข้อ", "i10"},
                         {"ลำดับข้อ", "10"},
                         {"ตัวชี้วัดที่", "4"},
                         {"ชื่อตัวชี้วัด", "การใช้ทรัพย์สินของราชการ"},
                         {"ข้อคำถามหรือรายการข้อมูล", "การขอยืมทรัพย์สินของหน่วยงาน"},
                         {"คะแนน", "35.65~"},
                         {"สถานะ", "แก้คำอ่านโดยโปรแกรม~"},
                         {"ผลการวิเคราะห์", "ควรจัดทำแนวทางการขอยืมทรัพย์สิน\nและแจ้งเวียนให้ทราบ"},
                         {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                         {"หน้า", "4"}}));
  CHECK(shown_row(sheet, 1) == of_first_agency({{"เครื่องมือ", "EIT"},
                                                {"ข้อ", "e3"},
                                                {"ลำดับข้อ", "3"},
                                                {"ตัวชี้วัดที่", "6"},
                                                {"ข้อคำถามหรือรายการข้อมูล", "การเรียกรับสินบน"},
                                                {"คะแนน", "98.50"},
                                                {"ส่วนที่ 1", "100.00"},
                                                {"ส่วนที่ 2", "97.00"},
                                                {"สถานะ", "ตามเอกสาร"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                                                {"หน้า", "4"}}));
  CHECK(shown_row(sheet, 2) == of_first_agency({{"เครื่องมือ", "OIT"},
                                                {"ข้อ", "o2"},
                                                {"ลำดับข้อ", "2"},
                                                {"ตัวชี้วัดที่", "9"},
                                                {"กลุ่มข้อมูล", "ข้อมูลพื้นฐาน"},
                                                {"ข้อคำถามหรือรายการข้อมูล", "=ข้อมูลผู้บริหาร"},
                                                {"คะแนน", "?"},
                                                {"สถานะ", "ไม่พบในรายงาน?"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                                                {"หน้า", "4"}}));
}

TEST_CASE("มาตรการและแผน has a row a measure", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "มาตรการและแผน");
  REQUIRE(sheet.rows.size() == 2);
  CHECK(shown_row(sheet, 0) ==
        of_first_agency({{"ปีของแผน (พ.ศ.)", "2569"},
                         {"ลำดับมาตรการ", "1"},
                         {"ตัวชี้วัดที่", "4"},
                         {"ข้อ", "i10"},
                         {"ข้อคำถามหรือรายการข้อมูล", "การขอยืมทรัพย์สินของหน่วยงาน"},
                         {"คะแนน", "35.65"},
                         {"มาตรการ โครงการ หรือกิจกรรม", "จัดทำคู่มือการยืมทรัพย์สิน"},
                         {"ผลการวิเคราะห์", "บุคลากรไม่ทราบแนวทาง"},
                         {"ขั้นตอนการดำเนินการ", "1. ประชุมชี้แจง\n2. เผยแพร่คู่มือ"},
                         {"เริ่ม", "day 20362"},   // 1 October 2025, from 1 January 1970
                         {"สิ้นสุด", "day 20726"},  // 30 September 2026
                         {"ระยะเวลาตามเอกสาร", "๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙"},
                         {"ผู้รับผิดชอบ", "งานพัสดุ\nกองคลัง"},
                         {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                         {"หน้า", "9"}}));
  CHECK(shown_row(sheet, 1) ==
        of_first_agency({{"ปีของแผน (พ.ศ.)", "2569"},
                         {"ลำดับมาตรการ", "2"},
                         {"มาตรการ โครงการ หรือกิจกรรม", "- ส่งเสริมการใช้ช่องทางออนไลน์"},
                         {"ขั้นตอนการดำเนินการ", "ปรับปรุงเว็บไซต์"},
                         {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                         {"หน้า", "10"}}));
}

TEST_CASE("ปัญหาและข้อจำกัด has a row a problem", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "ปัญหาและข้อจำกัด");
  REQUIRE(sheet.rows.size() == 3);
  CHECK(shown_row(sheet, 1) == of_first_agency({{"ลำดับ", "2"},
                                                {"ปัญหาและข้อจำกัด", "เว็บไซต์ขัดข้อง"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                                                {"หน้า", "11"}}));
}

TEST_CASE("รายการรอตรวจสอบ shows the gravest finding of a record first", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "รายการรอตรวจสอบ");
  REQUIRE(sheet.rows.size() == 2);
  CHECK(shown_row(sheet, 0) == of_first_agency({{"ความสำคัญ", "ข้อผิดพลาด!"},
                                                {"รายการ", "ข้อ o2"},
                                                {"ข้อความ", "ไม่พบข้อ o2"},
                                                {"รหัส", "item-missing"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
  CHECK(shown_row(sheet, 1) == of_first_agency({{"ความสำคัญ", "แจ้งให้ทราบ"},
                                                {"รายการ", "มาตรการที่ 1"},
                                                {"ข้อความ", "ข้อความน่าสงสัย"},
                                                {"รหัส", "text-doubtful"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                                                {"หน้า", "9"}}));
}

TEST_CASE("เอกสารต้นทาง has a row an input, whatever became of it", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "เอกสารต้นทาง");
  REQUIRE(sheet.rows.size() == 5);
  CHECK(shown_row(sheet, 0) == ShownRow{{"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                                        {"สถานะ", "อ่านแล้ว"},
                                        {"ชนิดเอกสาร", "รายงานผลการวิเคราะห์"},
                                        {"จำนวนหน้า", "12"},
                                        {"วิธีอ่าน", "ข้อความและภาพสแกน"},
                                        {"จำนวนระเบียน", "1"},
                                        {"SHA-256", std::string(64, 'a')}});
  CHECK(shown_row(sheet, 3) == ShownRow{{"ไฟล์", "ง/คำสั่ง.pdf"},
                                        {"สถานะ", "ไม่ใช่รายงาน ITA"},
                                        {"ชนิดเอกสาร", "ไม่ใช่รายงาน ITA"},
                                        {"จำนวนหน้า", "1"},
                                        {"วิธีอ่าน", "ข้อความในไฟล์"},
                                        {"จำนวนระเบียน", "0"},
                                        {"ข้อความ", "ไม่พบหัวเรื่อง ITA"},
                                        {"SHA-256", std::string(64, 'd')}});
  CHECK(shown_row(sheet, 4) == ShownRow{{"ไฟล์", "จ/เสีย.pdf"},
                                        {"สถานะ", "ไฟล์เสียหาย!"},
                                        {"จำนวนระเบียน", "0"},
                                        {"ข้อความ", "ไฟล์เสียหาย (damaged)"}});
}
