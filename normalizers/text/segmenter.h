#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace prongsai {

// Word boundaries of Thai text by ICU's dictionary: byte offsets into `text`, 0 and size() included.
[[nodiscard]] std::vector<std::size_t> word_boundaries(std::string_view text);

// True if `left` + `right`, written together, have no word boundary at the seam although both sides
// are Thai letters: "จัด" | "จ้าง" is such a seam in "จัดซื้อจัด จ้าง", "หน่วยงานของ" | "ท่าน" is not.
[[nodiscard]] bool seam_is_inside_word(std::string_view left, std::string_view right);

}  // namespace prongsai
