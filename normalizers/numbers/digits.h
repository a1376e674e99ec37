#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// Thai digits as ASCII ones, by value; everything else unchanged: "ข้อ ๑๔" -> "ข้อ 14".
[[nodiscard]] std::string with_ascii_digits(std::string_view text);

}  // namespace prongsai
