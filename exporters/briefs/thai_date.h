#pragma once

#include <string>

#include "model/calendar.h"

namespace prongsai {

// "1 ต.ค. 2568"
[[nodiscard]] std::string thai_date(Date date);

}  // namespace prongsai
