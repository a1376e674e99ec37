#pragma once

#include <string>
#include <string_view>

#include "exporters/workbook/words.h"
#include "model/record.h"

namespace prongsai {

// A field of the record in the words of the workbook: "item:i10" is "ข้อ i10" or "item i10",
// "plan:3" is "มาตรการที่ 3", "item:e3.part1" keeps its ending, "ข้อ e3 (ส่วนที่ 1)". Fields it does
// not know stay as they are.
[[nodiscard]] std::string field_words(std::string_view field, const Words& words);

// The same, and of a look back what it is of, as `report` has it: "ผลย้อนหลัง 6 (IIT ปี 2566)".
[[nodiscard]] std::string field_words(std::string_view field, const Report& report,
                                      const Words& words);

// "หน่วยงานพิมพ์ผิด (พิมพ์ 96.38)": of a score that a person found misprinted.
[[nodiscard]] std::string misprint_words(const Score& score, const Words& words);

}  // namespace prongsai
