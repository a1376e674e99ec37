#include "exporters/workbook/lay_out_workbook.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <stdexcept>

#include "exporters/text/utf8.h"
#include "tests/support/made_up_province.h"
#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::made_up_frameworks;
using prongsai::testing::made_up_province;
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
    std::string operator()(Hundredths score) const {
      return score.value < 0 ? '-' + to_string(Hundredths{-score.value}) : to_string(score);
    }
    std::string operator()(double number) const { return std::to_string(number); }
    std::string operator()(const FormulaCell& cell) const {
      return '=' + std::visit(*this, cell.formula->result);
    }
    std::string operator()(const Link& link) const { return link.text + " -> " + link.target; }
    std::string operator()(Date date) const {
      return "day " + std::to_string(std::chrono::sys_days(date).time_since_epoch().count());
    }
  };
  const std::map<CellStyle, std::string> marks{
      {CellStyle::kRepaired, "~"},    {CellStyle::kConflict, "!"}, {CellStyle::kMissing, "?"},
      {CellStyle::kProvisional, "*"}, {CellStyle::kBreak, "#"},    {CellStyle::kAnswer, "_"}};
  const auto mark = marks.find(cell.style);
  return std::visit(Show(), cell.value) + (mark != marks.end() ? mark->second : "");
}

// Header to cell, in the order of the columns: "96.83" plain, "~" repaired, "!" in conflict, "?"
// missing, "*" provisional, "#" another yardstick, "_" to be filled in. Empty plain cells are left
// out.
using ShownRow = std::vector<std::pair<std::string, std::string>>;

ShownRow shown_row(const Sheet& sheet, std::size_t row) {
  ShownRow cells;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const std::string text = shown(sheet.rows.at(row).cells.at(i));
    if (!text.empty()) cells.emplace_back(sheet.columns[i].header, text);
  }
  return cells;
}

const ShownRow kFirstAgency = {
    {"จังหวัด", "สมมุติบุรี"}, {"อำเภอ", "เมืองสมมุติ"}, {"หน่วยงาน", "องค์การบริหารส่วนตำบลบ้านสมมุติ"}};

ShownRow of_first_agency(const ShownRow& cells) {
  ShownRow row = kFirstAgency;
  row.insert(row.end(), cells.begin(), cells.end());
  return row;
}

Workbook province_workbook(WorkbookOptions options = {}) {
  static const std::map<FiscalYear, Framework> kFrameworks = made_up_frameworks();
  options.frameworks = &kFrameworks;
  return lay_out_workbook(made_up_province(), options);
}

// The rows of one agency as "column: value" of the columns asked for.
std::vector<std::string> column_values(const Sheet& sheet, const std::string& header) {
  std::vector<std::string> values;
  const std::size_t column = column_of(sheet, header);
  for (const SheetRow& row : sheet.rows) values.push_back(shown(row.cells.at(column)));
  return values;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("The sheets stand in their order and the workbook opens on the overview",
          "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  Strings names;
  for (const Sheet& sheet : workbook.sheets) names.push_back(sheet.name);
  CHECK(names == Strings{"ผลรายหน่วยงาน", "ภาพรวมจังหวัด", "สรุปรายแห่ง", "คะแนนรายข้อ",
                         "ตารางคะแนนรายข้อ", "ประเด็นที่ควรพัฒนา", "มาตรการและแผน", "เลือกพื้นที่",
                         "ปัญหาและข้อจำกัด",
                         "ผลย้อนหลัง", "รายการรอตรวจสอบ", "ข้อสังเกตของโปรแกรม", "เอกสารต้นทาง",
                         "คำชี้แจง", "ข้อมูลสรุป", "คำนวณ", "รายการเลือก"});
  CHECK(workbook.opens_on == 1);
  CHECK(lay_out_workbook(RunResult{}).opens_on == 0);  // nothing to show of no agency
}

TEST_CASE("Every sheet with rows is a sound table that prints", "[exporters][workbook]") {
  for (const RunResult& run : {made_up_run(), made_up_province(), RunResult{}}) {
    for (const Sheet& sheet : lay_out_workbook(run).sheets) {
      if (sheet.is_form) continue;
      CAPTURE(sheet.name);
      CHECK(utf16_length(sheet.name) <= 31);
      CHECK(sheet.autofilter);
      CHECK(sheet.frozen_columns > 0);
      std::set<std::string> headers;
      int open = 0;
      int pixels = 0;  // of a unit of width 7, with 5 of padding
      for (const SheetColumn& column : sheet.columns) {
        CHECK_FALSE(column.header.empty());
        CHECK(column.header.find('\n') == std::string::npos);
        CHECK(headers.insert(column.header).second);
        if (column.folded) continue;
        ++open;
        pixels += static_cast<int>(column.width * 7) + 5;
      }
      if (sheet.pages_wide == 1) {
        CHECK(open <= 14);
        CHECK(pixels <= 1194);  // 784 points of A4 landscape, 16 points printed as 14
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
  CHECK(shown_row(sheet, 2) == ShownRow{{"รหัส อปท.", "09990101"},
                                        {"จังหวัด", "สมมุติบุรี"},
                                        {"อำเภอ", "เมืองสมมุติ"},
                                        {"หน่วยงาน", "องค์การบริหารส่วนตำบลบ้านสมมุติ"},
                                        {"ประเภท", "องค์การบริหารส่วนตำบล"},
                                        {"ปีงบประมาณ (พ.ศ.)", "2568"},
                                        {"คะแนนภาพรวม", "96.83"},
                                        {"ระดับผลการประเมิน", "ผ่านดี!"},
                                        {"ระดับตรงเกณฑ์", "ไม่ตรง → ผ่าน!"},
                                        {"IIT", "93.80"},
                                        {"EIT", "97.30"},
                                        {"EIT ส่วนที่ 1", "97.38"},
                                        {"EIT ส่วนที่ 2", "97.22!"},
                                        {"OIT", "98.75"},
                                        {"ตช.4 การใช้ทรัพย์สินของราชการ", "76.23"},
                                        {"ลำดับในจังหวัด", "1"},
                                        {"ลำดับในอำเภอ", "1"},
                                        {"ลำดับในประเภทเดียวกัน", "1"},
                                        {"เพิ่ม/ลดจากปีก่อน", "6.71"},
                                        {"ข้อต่ำกว่าเกณฑ์ติดตาม", "1"},
                                        {"จำนวนมาตรการ", "2"},
                                        {"ข้อที่ไม่พบมาตรการ", "0"},
                                        {"รอตรวจสอบ (ค่า)", "3"},
                                        {"หน้า", "2"},
                                        {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                                        {"นับในภาพรวม", "นับ"}});
  CHECK(shown_row(sheet, 1) == ShownRow{{"จังหวัด", "สมมุติบุรี"},
                                        {"อำเภอ", "เมืองสมมุติ"},
                                        {"หน่วยงาน", "เทศบาลตำบลหนองแก้วเจียระไน"},
                                        {"ประเภท", "เทศบาลตำบล"},
                                        {"ปีงบประมาณ (พ.ศ.)", "2564"},
                                        {"คะแนนภาพรวม", "90.29"},
                                        {"ระดับผลการประเมิน", "A"},
                                        {"ระดับตรงเกณฑ์", "ตรง"},
                                        {"IIT", "95.45"},
                                        {"EIT", "91.81"},
                                        {"OIT", "85.28"},
                                        {"ลำดับในจังหวัด", "1"},
                                        {"ลำดับในอำเภอ", "1"},
                                        {"ลำดับในประเภทเดียวกัน", "1"},
                                        {"รอตรวจสอบ (ค่า)", "0"},
                                        {"ไฟล์", "ข/หนองแก้ว.txt"},
                                        {"นับในภาพรวม", "นับ"}});
  CHECK(shown_row(sheet, 0) == ShownRow{{"หน่วยงาน", "โรงพยาบาลบ้านสมมุติ"},
                                        {"ปีงบประมาณ (พ.ศ.)", "2565"},
                                        {"คะแนนภาพรวม", "88.00"},
                                        {"ตช.1 การปฏิบัติหน้าที่", "91.00"},
                                        {"รอตรวจสอบ (ค่า)", "0"},
                                        {"หน้า", "2"},
                                        {"หมายเหตุ", "ตารางคะแนน แถวที่ 12"},
                                        {"ไฟล์", "ค/ตาราง.pdf"},
                                        {"นับในภาพรวม", "นับ"}});
}

TEST_CASE("Ranks, changes and gaps compare the agencies of a year", "[exporters][workbook]") {
  const Workbook workbook = province_workbook();
  const Sheet& sheet = sheet_named(workbook, "ผลรายหน่วยงาน");
  // No district, then เมือง: ขวด 2567 and 2568, แก้ว 2567, 2568 and its line of a table, ไก่; then
  // เวียง: จันทร์ without a score, งาม in conflict.
  CHECK(column_values(sheet, "คะแนนภาพรวม") ==
        Strings{"99.00", "95.30", "91.20", "90.12", "96.83", "96.83", "91.20", "?", "84.50!"});
  CHECK(column_values(sheet, "ลำดับในจังหวัด") == Strings{"1", "1", "3", "2", "2", "", "3", "", "5*"});
  CHECK(column_values(sheet, "ลำดับในอำเภอ") == Strings{"", "1", "2", "2", "1", "", "2", "", "1*"});
  CHECK(column_values(sheet, "ลำดับในประเภทเดียวกัน") ==
        Strings{"1", "1", "1", "1", "1", "", "2", "", "3*"});
  CHECK(column_values(sheet, "เพิ่ม/ลดจากปีก่อน") ==
        Strings{"", "", "-4.10", "", "6.71", "", "-2.00", "", ""});
  CHECK(column_values(sheet, "เครื่องมือที่ฉุดระดับ").at(1) == "IIT ขาด 0.70, EIT ขาด 8.70");
  CHECK(column_values(sheet, "คะแนนที่ขาดสู่ระดับถัดไป") ==
        Strings{"0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "", "0.50"});
  CHECK(column_values(sheet, "นับในภาพรวม").at(5) == "ไม่นับ");
  CHECK(column_values(sheet, "หมายเหตุ").at(5) ==
        "ซ้ำ: มีรายงานของปีเดียวกันในเอกสารอื่น\nตารางคะแนน แถวที่ 3");
}

TEST_CASE("A misprint is compared by what a person says and told with what is printed",
          "[exporters][workbook]") {
  RunResult run = made_up_run();
  Score& overall = run.inputs[0].reports[0].overall.score;
  overall.status = Status::kConfirmed;
  overall.used = Hundredths{9500};
  const Workbook workbook = lay_out_workbook(run);
  const Sheet& sheet = sheet_named(workbook, "ผลรายหน่วยงาน");
  CHECK(column_values(sheet, "คะแนนภาพรวม").at(2) == "95.00");
  CHECK(column_values(sheet, "หมายเหตุ").at(2) == "คะแนนภาพรวม: หน่วยงานพิมพ์ผิด (พิมพ์ 96.83)");
}

TEST_CASE("A level that is not printed is marked as missing", "[exporters][workbook]") {
  RunResult run = made_up_run();
  run.inputs[0].reports[0].overall.level.reset();
  const Workbook workbook = lay_out_workbook(run);
  const Sheet& sheet = sheet_named(workbook, "ผลรายหน่วยงาน");
  const std::size_t level = column_of(sheet, "ระดับผลการประเมิน");
  CHECK(shown(sheet.rows[2].cells[level]) == "?");
  CHECK(shown(sheet.rows[2].cells[level + 1]).empty());
  CHECK(shown(sheet.rows[0].cells[level]).empty());  // a league table need not print it
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
        of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                         {"เครื่องมือ", "IIT"},
                         {"ข้อ", "i10"},
                         {"ลำดับข้อ", "10"},
                         {"ตัวชี้วัดที่", "4"},
                         {"ชื่อตัวชี้วัด", "การใช้ทรัพย์สินของราชการ"},
                         {"ข้อคำถามหรือรายการข้อมูล", "การขอยืมทรัพย์สินของหน่วยงาน"},
                         {"คะแนน", "35.65~"},
                         {"คะแนนติดตาม (ส่วนที่ต่ำกว่า)", "35.65"},
                         {"สถานะ", "แก้คำอ่านโดยโปรแกรม~"},
                         {"มาตรการในเอกสาร", "มีมาตรการรายข้อ"},
                         {"ผลการวิเคราะห์", "ควรจัดทำแนวทางการขอยืมทรัพย์สิน\nและแจ้งเวียนให้ทราบ"},
                         {"หน้า", "4"},
                         {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
  CHECK(shown_row(sheet, 1) == of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                                                {"เครื่องมือ", "EIT"},
                                                {"ข้อ", "e3"},
                                                {"ลำดับข้อ", "3"},
                                                {"ตัวชี้วัดที่", "6"},
                                                {"ข้อคำถามหรือรายการข้อมูล", "การเรียกรับสินบน"},
                                                {"คะแนน", "98.50"},
                                                {"ส่วนที่ 1", "100.00"},
                                                {"ส่วนที่ 2", "97.00"},
                                                {"คะแนนติดตาม (ส่วนที่ต่ำกว่า)", "97.00"},
                                                {"สถานะ", "ตามเอกสาร"},
                                                {"มาตรการในเอกสาร", "ไม่พบมาตรการ"},
                                                {"หน้า", "4"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
  CHECK(shown_row(sheet, 2) == of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                                                {"เครื่องมือ", "OIT"},
                                                {"ข้อ", "o2"},
                                                {"ลำดับข้อ", "2"},
                                                {"ตัวชี้วัดที่", "9"},
                                                {"กลุ่มข้อมูล", "ข้อมูลพื้นฐาน"},
                                                {"ข้อคำถามหรือรายการข้อมูล", "=ข้อมูลผู้บริหาร"},
                                                {"คะแนน", "?"},
                                                {"สถานะ", "ไม่พบในรายงาน?"},
                                                {"มาตรการในเอกสาร", "ไม่พบมาตรการ"},
                                                {"หน้า", "4"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
}

TEST_CASE("มาตรการและแผน has a row a measure", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "มาตรการและแผน");
  REQUIRE(sheet.rows.size() == 2);
  CHECK(shown_row(sheet, 0) ==
        of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                         {"ปีของแผน (พ.ศ.)", "2569"},
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
                         {"หน้า", "9"},
                         {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
  CHECK(shown_row(sheet, 1) ==
        of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                         {"ปีของแผน (พ.ศ.)", "2569"},
                         {"ลำดับมาตรการ", "2"},
                         {"มาตรการ โครงการ หรือกิจกรรม", "- ส่งเสริมการใช้ช่องทางออนไลน์"},
                         {"ขั้นตอนการดำเนินการ", "ปรับปรุงเว็บไซต์"},
                         {"หน้า", "10"},
                         {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
}

TEST_CASE("Months are shown where periods differ", "[exporters][workbook]") {
  const Workbook one_period = lay_out_workbook(made_up_run());
  CHECK_THROWS(column_of(sheet_named(one_period, "มาตรการและแผน"), "ต.ค."));
  const Workbook workbook = province_workbook();
  const Sheet& sheet = sheet_named(workbook, "มาตรการและแผน");
  CHECK(column_values(sheet, "ต.ค.").at(0) == "■");
  CHECK(column_values(sheet, "ธ.ค.").at(1).empty());  // 5 January to 1 March
  CHECK(column_values(sheet, "ม.ค.").at(1) == "■");
  CHECK(column_values(sheet, "มี.ค.").at(1) == "■");
  CHECK(column_values(sheet, "เม.ย.").at(1).empty());
}

TEST_CASE("ปัญหาและข้อจำกัด has a row a problem", "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "ปัญหาและข้อจำกัด");
  REQUIRE(sheet.rows.size() == 3);
  CHECK(shown_row(sheet, 2) == of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                                                {"หมวด", "ระบบ-เว็บไซต์"},
                                                {"ลำดับ", "2"},
                                                {"ปัญหาและข้อจำกัด", "เว็บไซต์ขัดข้อง"},
                                                {"หน้า", "11"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
}

TEST_CASE("ตารางคะแนนรายข้อ has a block of items a year", "[exporters][workbook]") {
  const Workbook workbook = province_workbook();
  const Sheet& sheet = sheet_named(workbook, "ตารางคะแนนรายข้อ");
  REQUIRE(sheet.rows.size() == 6);  // one an agency
  CHECK(column_values(sheet, "2568 i1").at(1) == "89.20");
  CHECK(column_values(sheet, "2567 i1").at(1) == "93.30");
  CHECK(column_values(sheet, "2567 i1").at(0).empty());
  const SheetColumn& former = sheet.columns.at(column_of(sheet, "2567 e2"));
  CHECK(former.folded);
  CHECK(former.note == "2567 e2: คุณภาพ");
  CHECK(sheet.look_rules.size() == 18);  // three bands for each instrument and year
}

TEST_CASE("ประเด็นที่ควรพัฒนา counts agencies below the threshold", "[exporters][workbook]") {
  const Workbook workbook = province_workbook();
  const Sheet& sheet = sheet_named(workbook, "ประเด็นที่ควรพัฒนา");
  CHECK(column_values(sheet, "ข้อ") == Strings{"i1", "e2", "o10", "i1", "e2", "o10"});
  CHECK(column_values(sheet, "แห่งที่มีคะแนน").at(0) == "6");
  CHECK(column_values(sheet, "ต่ำกว่าเกณฑ์ (แห่ง)").at(0) == "=5.000000");
  CHECK(column_values(sheet, "มีมาตรการรายข้อ").at(0) == "=3.000000");
  CHECK(column_values(sheet, "ไม่พบส่วนแผนในเอกสาร").at(0) == "=2.000000");
  CHECK(column_values(sheet, "ไม่พบมาตรการ").at(1) == "=3.000000");
  CHECK(column_values(sheet, "มีมาตรการระดับตัวชี้วัด").at(2) == "=2.000000");
  CHECK(column_values(sheet, "คะแนนต่ำสุด").at(2) == "50.00");
}

TEST_CASE("ผลย้อนหลัง tells where the yardstick changed", "[exporters][workbook]") {
  const Workbook workbook = province_workbook();
  const Sheet& sheet = sheet_named(workbook, "ผลย้อนหลัง");
  const Strings scopes = column_values(sheet, "รหัสรายการ");
  const Strings yardsticks = column_values(sheet, "เกณฑ์เทียบปีก่อน");
  CHECK(scopes.at(1) == "overall");
  CHECK(yardsticks.at(0).empty());
  CHECK(yardsticks.at(1) == "เกณฑ์เปลี่ยน#");  // the question of e2 is another one
  CHECK(yardsticks.at(3) == "เกณฑ์เดิม");     // IIT
  CHECK(yardsticks.at(5) == "เกณฑ์เปลี่ยน#");  // EIT
  CHECK(yardsticks.at(7) == "ไม่ทราบเกณฑ์");  // OIT: its items are not known
  CHECK(column_values(sheet, "เพิ่ม/ลดจากปีก่อน").at(1) == "-4.10#");
  CHECK(column_values(sheet, "ที่มา").back() == "รายงานของปีนั้น");
}

TEST_CASE("รายการรอตรวจสอบ has the gravest values first and blank rows last",
          "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "รายการรอตรวจสอบ");
  REQUIRE(sheet.rows.size() == 23);
  CHECK(column_values(sheet, "รหัสช่อง").at(0) == "instrument:EIT.part2");
  CHECK(shown_row(sheet, 1) == of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                                                {"รายการ", "ข้อ i10"},
                                                {"ค่า", "35.65~"},
                                                {"สถานะ", "แก้คำอ่านโดยโปรแกรม"},
                                                {"อักขระที่อ่านได้", "35.65"},
                                                {"เหตุผล", "แก้คำอ่านให้ตรงกับผลคำนวณของเอกสาร"},
                                                {"หน้า", "4"},
                                                {"ผลการตรวจ", "_"},
                                                {"ค่าที่ถูกต้อง", "_"},
                                                {"ผู้ตรวจ", "_"},
                                                {"วันที่ตรวจ", "_"},
                                                {"หมายเหตุ", "_"},
                                                {"ลำดับ", "2"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"},
                                                {"แฮชเอกสาร", std::string(64, 'a')},
                                                {"รหัสช่อง", "item:i10"}}));
  CHECK(column_values(sheet, "เหตุผล").at(2) == "ไม่พบข้อ o2");
  CHECK(column_values(sheet, "เหตุผล").at(3) == "แจ้งแก้ไข");
  CHECK(column_values(sheet, "หน่วยงาน").at(3) == "_");
  REQUIRE(sheet.choices.size() == 1);
  CHECK(sheet.choices[0].words ==
        Strings{"ถูกต้อง", "แก้ไข", "ไม่มีในเอกสาร", "อ่านไม่ออก", "หน่วยงานพิมพ์ผิด"});
  CHECK(sheet.columns.back().header == "รหัสช่อง");
}

TEST_CASE("Pictures stand in the rows of their values", "[exporters][workbook]") {
  RunResult run = made_up_run();
  run.inputs[0].pictures = {{0, "item:i10", "PNG", 208, 40}};
  const Workbook workbook = lay_out_review_workbook(run);
  REQUIRE(workbook.sheets.size() == 1);
  const Sheet& sheet = workbook.sheets[0];
  REQUIRE(sheet.pictures.size() == 1);
  CHECK(sheet.pictures[0].place.row == 2);  // below the header and another row
  CHECK(sheet.pictures[0].width == Approx(104));
  CHECK(sheet.pictures[0].height == Approx(20));
  CHECK(sheet.rows[1].height >= 26);
}

TEST_CASE("ข้อสังเกตของโปรแกรม shows the gravest finding of a record first",
          "[exporters][workbook]") {
  const Workbook workbook = lay_out_workbook(made_up_run());
  const Sheet& sheet = sheet_named(workbook, "ข้อสังเกตของโปรแกรม");
  REQUIRE(sheet.rows.size() == 2);
  CHECK(shown_row(sheet, 0) == of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                                                {"ความสำคัญ", "ข้อผิดพลาด!"},
                                                {"รายการ", "ข้อ o2"},
                                                {"ข้อความ", "ไม่พบข้อ o2"},
                                                {"รหัสข้อสังเกต", "item-missing"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
  CHECK(shown_row(sheet, 1) == of_first_agency({{"ปีงบประมาณ (พ.ศ.)", "2568"},
                                                {"ความสำคัญ", "แจ้งให้ทราบ"},
                                                {"รายการ", "มาตรการที่ 1"},
                                                {"ข้อความ", "ข้อความน่าสงสัย"},
                                                {"รหัสข้อสังเกต", "text-doubtful"},
                                                {"หน้า", "9"},
                                                {"ไฟล์", "ก/บ้านสมมุติ.pdf"}}));
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
                                        {"สอบยันแล้ว", "0.46"},
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
