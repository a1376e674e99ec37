#pragma once

#include <string_view>

namespace prongsai {

// What a problem that an agency names is about, in the words of the workbook: "บุคลากร",
// "งบประมาณ", "ระบบ-เว็บไซต์", "ผู้ตอบ", "ผู้บริหาร", "อื่น ๆ". Decided by the word of the text that
// weighs most; a guess for sorting, not a judgement.
[[nodiscard]] std::string_view limitation_kind(std::string_view text);

}  // namespace prongsai
