#pragma once

#include <string>

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// One row an agency, scope and year of those known for several years (ผลย้อนหลัง).
[[nodiscard]] Sheet lay_out_history(const Results& results);

// "คะแนนภาพรวม", "IIT", "ตช.4 การใช้ทรัพย์สินของราชการ"
[[nodiscard]] std::string scope_words(const std::string& scope, const Words& words);

}  // namespace prongsai
