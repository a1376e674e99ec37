#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// A key whose byte order is the order of Thai dictionaries, digits of either kind counted as the
// numbers they write: "ตำบล 2" before "ตำบล ๑๐", "แก้ว" before "ไก่" before "ขวด". Sorting by bytes
// or code points is wrong for Thai: leading vowels would decide.
[[nodiscard]] std::string thai_sort_key(std::string_view text);

}  // namespace prongsai
