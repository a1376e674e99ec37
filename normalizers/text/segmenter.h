#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace prongsai {

// Word boundaries of Thai text by ICU's dictionary: byte offsets into `text`, 0 and size()
// included.
[[nodiscard]] std::vector<std::size_t> word_boundaries(std::string_view text);

// True if `left` + `right`, written together, surely have one word across the seam: "จัดซื้อจัด" |
// "จ้าง", "ทุกส่วน" | "ราชการ", "สำนัก" | "งานปลัด", "เ" | "จ้าหน้าที่"; not "หน่วยงานของ" | "ท่าน". Sure is
// what the writing rules say (no word ends with เ or begins with า), and the words of compounds.h
// between boundaries of ICU. ICU alone says neither: its dictionary parts "ส่วน|ราชการ", and across
// a real space it finds words that are not meant ("การปฏิบัติงาน การอนุมัติ").
[[nodiscard]] bool seam_is_inside_word(std::string_view left, std::string_view right);

}  // namespace prongsai
