#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/calendar.h"
#include "model/geometry.h"
#include "model/origin.h"

namespace prongsai {

// Small values as they stand in dumps. Lengths are rounded to a tenth of a point: the dumps are
// compared as text, and a hundredth of a point is nothing that anybody sees.

[[nodiscard]] std::string text_form(Points length);         // "72.0"
[[nodiscard]] std::string text_form(const Rect& box);       // "[72.0 90.5 120.0 104.5]"
[[nodiscard]] std::string text_form(const Origin& origin);  // "p3 [72.0 90.5 120.0 104.5]"
[[nodiscard]] std::string text_form(const std::optional<Date>& date);  // "2025-10-01", "-"

// The text on one line: line ends as ⏎, tabs as ⇥, other control characters as \xNN.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace prongsai
