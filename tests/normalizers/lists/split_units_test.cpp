#include "normalizers/lists/split_units.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

using Strings = std::vector<std::string>;

enum class Ends { kPlain, kParagraphs };

Strings units_of(const Strings& texts, Ends ends = Ends::kPlain) {
  std::vector<Line> lines;
  for (const std::string& text : texts)
    lines.push_back({text, {}, false, ends == Ends::kParagraphs});
  Strings units;
  for (const Text& unit : split_units(lines)) units.push_back(unit.value);
  return units;
}

}  // namespace

TEST_CASE("Units are parted at signs outside parentheses", "[normalizers][split_units]") {
  struct Row {
    Strings lines, units;
  };
  const auto row = GENERATE(values<Row>({
      {{"งานพัสดุ/กองคลัง"}, {"งานพัสดุ", "กองคลัง"}},
      {{"สำ", "นักปลัด"}, {"สำนักปลัด"}},
      {{"กองคลัง , กองช่าง; สำนักปลัด"}, {"กองคลัง", "กองช่าง", "สำนักปลัด"}},
      {{"งานพัสดุ/", "กองคลัง"}, {"งานพัสดุ", "กองคลัง"}},
      {{"งานพัสดุ", "/กองคลัง"}, {"งานพัสดุ", "กองคลัง"}},
      {{"กองคลัง (งานพัสดุ/งานรายได้), สำนักปลัด"}, {"กองคลัง (งานพัสดุ/งานรายได้)", "สำนักปลัด"}},
      {{"กองคลัง (งานพัสดุ,", "งานรายได้)", "สำนักปลัด"}, {"กองคลัง (งานพัสดุ, งานรายได้)", "สำนักปลัด"}},
      {{"กองคลัง (งานพัสดุ/กองช่าง"}, {"กองคลัง (งานพัสดุ", "กองช่าง"}},
      {{"กองคลัง และ/หรือ กองช่าง"}, {"กองคลัง และ/หรือ กองช่าง"}},
      {{"สำนักปลัด"}, {"สำนักปลัด"}},
      {{"/", " "}, {}},
      {{}, {}},
  }));
  CHECK(units_of(row.lines) == row.units);
}

TEST_CASE("A line end parts units only where a new one begins", "[normalizers][split_units]") {
  struct Row {
    Strings lines, units;
  };
  const auto row = GENERATE(values<Row>({
      {{"งานนิติการ", "สำนักปลัด"}, {"งานนิติการ", "สำนักปลัด"}},
      {{"กองคลัง", "กองช่าง", "ปลัดเทศบาล"}, {"กองคลัง", "กองช่าง", "ปลัดเทศบาล"}},
      {{"สำนัก", "งานปลัด"}, {"สำนักงานปลัด"}},
      {{"สำนักงาน", "ปลัดเทศบาล"}, {"สำนักงานปลัดเทศบาล"}},
      {{"ทุกส่วน", "ราชการ"}, {"ทุกส่วนราชการ"}},
      {{"ทุก", "ส่วนราชการ"}, {"ทุกส่วนราชการ"}},
      {{"งานการ", "เจ้าหน้าที่", "กองสวัสดิการ", "เจ้าหน้าที่พัสดุ"},
       {"งานการเจ้าหน้าที่", "กองสวัสดิการ", "เจ้าหน้าที่พัสดุ"}},
      {{"กองการ", "ศึกษา ศาสนา", "และ", "วัฒนธรรม"}, {"กองการศึกษา ศาสนาและวัฒนธรรม"}},
      {{"งานพัสดุและ", "ทรัพย์สิน"}, {"งานพัสดุและทรัพย์สิน"}},
      {{"งานพัสดุและ", "งานทรัพย์สิน"}, {"งานพัสดุและงานทรัพย์สิน"}},
      {{"หน่วยตรวจ", "สอบภายใน", "กองคลัง"}, {"หน่วยตรวจสอบภายใน", "กองคลัง"}},
      {{"ผู้อำนวยการ", "กองคลัง"}, {"ผู้อำนวยการกองคลัง"}},
      {{"หัวหน้าสำนัก", "ปลัด"}, {"หัวหน้าสำนักปลัด"}},
      {{"คณะผู้บริหาร", "กองคลัง"}, {"คณะผู้บริหาร", "กองคลัง"}},
      {{"ฝ่ายบริหาร", "งานทั่วไป"}, {"ฝ่ายบริหารงานทั่วไป"}},
      {{"องค์การบริหาร", "ส่วนตำบล"}, {"องค์การบริหารส่วนตำบล"}},
      {{"เจ้าหน้า", "ที่ผู้รับผิด", "ชอบ"}, {"เจ้าหน้าที่ผู้รับผิดชอบ"}},
      {{"งานวิเคราะห์", "นโยบายและแผน"}, {"งานวิเคราะห์นโยบายและแผน"}},
  }));
  CHECK(units_of(row.lines) == row.units);
}

TEST_CASE("Paragraphs of a transcript's cell part units like line ends",
          "[normalizers][split_units]") {
  CHECK(units_of({"ทุกส่วน", "ราชการ"}, Ends::kParagraphs) == Strings{"ทุกส่วนราชการ"});
  CHECK(units_of({"งานนิติการ", "สำนักปลัด"}, Ends::kParagraphs) == Strings{"งานนิติการ", "สำนักปลัด"});
}

TEST_CASE("Units in a list lose their numbers", "[normalizers][split_units]") {
  CHECK(units_of({"1. กองคลัง 2. สำนักปลัด"}) == Strings{"กองคลัง", "สำนักปลัด"});
  CHECK(units_of({"๑) กองคลัง", "๒) สำนักปลัด/งานนิติการ"}) == Strings{"กองคลัง", "สำนักปลัด", "งานนิติการ"});
  CHECK(units_of({"- กองคลัง", "- กองการ", "ศึกษา"}) == Strings{"กองคลัง", "กองการศึกษา"});
  CHECK(units_of({"- กองคลัง"}) == Strings{"กองคลัง"});
}
