#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.h"

namespace prongsai {

// Which formats of a workbook's cells show dates: from its part styles.xml, by index.
[[nodiscard]] std::vector<bool> date_formats(std::string_view styles_xml);

// True for a number format that shows a day: "d mmm yyyy", "[$-107041E]dd/mm/yy", not "0.00",
// "[Red]0", "\"day\" 0" nor "h:mm".
[[nodiscard]] bool shows_date(std::string_view format);

// The day that a spreadsheet means by a number: 45931 is 2025-10-01; 1904 is the other calendar.
// Nothing before 1 March 1900, where Excel counts a day that never was, and after 9999.
[[nodiscard]] std::optional<Date> date_of_serial(double serial, bool calendar_of_1904);

}  // namespace prongsai
