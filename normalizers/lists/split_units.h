#pragma once

#include <span>
#include <vector>

#include "model/origin.h"
#include "model/table.h"

namespace prongsai {

// The units or people that a plan's cell makes responsible. They are parted at / , ; outside
// parentheses ("และ/หรือ" is no border), by the numbers or dashes of a list, and at those line ends
// behind which a new unit begins: the next line starts with a word that names a kind of unit (กอง,
// สำนัก, หัวหน้า ...), and neither does the last one want more ("สำนัก" | "งานปลัด") nor a word go on
// over the seam ("ทุกส่วน" | "ราชการ"). "กองการ" | "ศึกษา ศาสนา" | "และวัฒนธรรม" is one unit.
[[nodiscard]] std::vector<Text> split_units(std::span<const Line> lines);

}  // namespace prongsai
