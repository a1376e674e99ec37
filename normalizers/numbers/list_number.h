#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace prongsai {

// How the entries of a list are marked.
enum class ListStyle {
  kDot,              // "๑. "
  kParenthesis,      // "๑) ", "๑.) "
  kBothParentheses,  // "(๑) "
  kWord,             // "ข้อ ๑ ", "ขั้นตอนที่ ๑ "
  kLetter,           // "ก. ", "ก) "
  kDecimal,          // "๑.๑ " in a list that has no "๑. "; of read_decimal_marker() alone
  kDash,             // "- ", "– "
  kBullet,           // "• "
};

// A list marker at the start of a text.
struct ListMarker {
  ListStyle style = ListStyle::kDot;
  std::optional<int> number;  // 1 to 99; empty for dashes and bullets
  std::size_t length = 0;     // in bytes, spaces behind it included
  bool operator==(const ListMarker&) const = default;
};

// Reads the marker with which `text` begins: "๑. จัดทำ", "1) ", "(๑) ", "ข้อ ๑ ", "ขั้นตอนที่ ๑ ", "ก. ",
// "- จัดทำ", "•จัดทำ". Nothing for numbers and letters that mark nothing: "๑.๕ ล้านบาท", "๑.๑ จัดทำ",
// "2568 ", "10.30 น.", "-5", "ก.พ. ๒๕๖๘", and for a dash alone, which says that a cell is empty.
[[nodiscard]] std::optional<ListMarker> read_list_marker(std::string_view text);

// "๑.๒ เผยแพร่" as the second entry of list 1 (`list` receives the 1). Such a number marks an entry
// only where others of its list stand beside it: alone "๑.๒ ล้านบาท" is an amount.
[[nodiscard]] std::optional<ListMarker> read_decimal_marker(std::string_view text, int& list);

}  // namespace prongsai
