#pragma once

#include <optional>
#include <string_view>

#include "model/calendar.h"

namespace prongsai {

// A day as people write it into a cell: "9 ม.ค. 2569", "๙ มกราคม ๒๕๖๙", "9/1/2569", "09-01-69",
// "2026-01-09", "9/1/2026". Day before month; years from 2400 on, and two digits from 60 on, are of
// the Buddhist era. Nothing for anything else ("มกราคม 2569", "31/2/2569").
[[nodiscard]] std::optional<Date> parse_person_date(std::string_view text);

}  // namespace prongsai
