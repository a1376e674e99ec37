#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai {

// The record's name of a field as people call it:
//   "item:i10.part1", "i10", "ข้อ i10", "ข้อ I๑๐ ส่วนที่ 1", "e3 ส่วน 2"   items
//   "คะแนนภาพรวม", "ภาพรวม", "overall"                          overall
//   "IIT", "EIT ส่วนที่ 1", "instrument:EIT.part1"                instruments
//   "ตช.4", "ตัวชี้วัดที่ ๔", "indicator:4"                          indicators
//   "ระดับ", "ระดับผลการประเมิน"                                  overall.level
//   "หน่วยงาน", "อำเภอ", "จังหวัด", "ประเภท", "รหัส อปท."              agency.name, agency.district, …
//   "ปีงบประมาณ", "ปีของแผน"                                     fiscal_year, plan_year
//   "plan:3", "plan:3.measure", "มาตรการที่ 3"                     plan:3, plan:3.measure
// and as the sheet of review writes them, in Thai and in English: "ข้อ e3 (ส่วนที่ 1)", "measure 3".
// Nothing for what it does not know.
[[nodiscard]] std::optional<std::string> field_name(std::string_view words);

}  // namespace prongsai
