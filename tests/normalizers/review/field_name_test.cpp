#include "normalizers/review/field_name.h"

#include <catch2/catch.hpp>

using prongsai::field_name;

TEST_CASE("Fields are known by what people call them", "[normalizers][review]") {
  struct Row {
    std::string words;
    std::string field;  // empty: none
  };
  const auto row = GENERATE(values<Row>({
      {"item:i10", "item:i10"},
      {"item:e3.part2", "item:e3.part2"},
      {"i10", "item:i10"},
      {"ข้อ I๑๐", "item:i10"},
      {"ข้อ e3 ส่วนที่ 2", "item:e3.part2"},
      {"item:i10#2", "item:i10#2"},
      {"item:i10.analysis", "item:i10.analysis"},
      {"คะแนนภาพรวม", "overall"},
      {"overall", "overall"},
      {"ระดับผลการประเมิน", "overall.level"},
      {"IIT", "instrument:IIT"},
      {"EIT ส่วนที่ ๑", "instrument:EIT.part1"},
      {"instrument:EIT.part1", "instrument:EIT.part1"},
      {"ตช.4", "indicator:4"},
      {"ตช.10 การป้องกันการทุจริต", "indicator:10"},
      {"ตัวชี้วัดที่ ๔", "indicator:4"},
      {"indicator:4", "indicator:4"},
      {"plan:3", "plan:3"},
      {"plan:3.measure", "plan:3.measure"},
      {"history:1", "history:1"},
      {"อำเภอ", "agency.district"},
      {"agency.district", "agency.district"},
      {"ปีงบประมาณ (พ.ศ.)", "fiscal_year"},
      {"ข้อ e3 (ส่วนที่ 2)", "item:e3.part2"},
      {"item e3 (part 2)", "item:e3.part2"},
      {"ข้อ i10 (ผลการวิเคราะห์)", "item:i10.analysis"},
      {"แบบวัด EIT (ส่วนที่ 1)", "instrument:EIT.part1"},
      {"indicator 4", "indicator:4"},
      {"Ind. 4 Use of public assets", "indicator:4"},
      {"มาตรการที่ 3 (ขั้นตอน)", "plan:3.steps"},
      {"มาตรการที่ 3 (ผลการวิเคราะห์)", "plan:3.finding"},
      {"measure 3", "plan:3"},
      {"ผลย้อนหลัง 2", "history:2"},
      {"ผลย้อนหลัง 6 (IIT ปี 2566)", "history:6"},
      {"ผลย้อนหลัง 1 (คะแนนภาพรวม ปี 2567)", "history:1"},
      {"ผลย้อนหลัง 12 (ตัวชี้วัดที่ 4 ปี 2567)", "history:12"},
      {"history 12 (indicator 4 in 2567)", "history:12"},
      {"ปัญหาที่ 2", "limitation:2"},
      {"limitation:2", "limitation:2"},
      {"Overall score", "overall"},
      {"Fiscal year (B.E.)", "fiscal_year"},
      {"ตัวชี้วัดที่ 123", ""},
      {"มาตรการ", ""},
      {"x3", ""},
      {"e0", ""},
      {"i10x", ""},
      {"คะแนน", ""},
      {"", ""},
  }));
  CAPTURE(row.words);
  CHECK(field_name(row.words).value_or("") == row.field);
}
