#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// One row an agency and fiscal year: what is compared, the first sheet (ผลรายหน่วยงาน).
[[nodiscard]] Sheet lay_out_agencies(const Results& results);

// The columns of the ten indicators.
[[nodiscard]] std::string indicator_header(int number);  // "ตช.4 การใช้ทรัพย์สินของราชการ"
[[nodiscard]] std::string indicator_name(int number);  // "การใช้ทรัพย์สินของราชการ"

// What stands in นับในภาพรวม: one record an agency and year counts, the fullest.
inline constexpr char kCounted[] = "นับ";
inline constexpr char kNotCounted[] = "ไม่นับ";

}  // namespace prongsai
