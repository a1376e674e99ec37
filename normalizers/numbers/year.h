#pragma once

#include <optional>
#include <string_view>

#include "model/calendar.h"

namespace prongsai {

// The first year of the Buddhist era named in a text, in Thai or ASCII digits: "ประจำปีงบประมาณ พ.ศ.
// ๒๕๖๘", "ปี 2568", "พ.ศ..2568", "ปีงบประมาณ 68" (two digits only after ปี/พ.ศ.). Years from 2540 to
// 2620 count; others ("3105") do not. A year of the common era 2000-2077 counts only behind "ITA"
// ("ITA 2021" is 2564).
[[nodiscard]] std::optional<FiscalYear> find_year(std::string_view text);

}  // namespace prongsai
