#pragma once

#include <string>

#include "model/calendar.h"

namespace prongsai {

// "2025-10-01"
[[nodiscard]] std::string iso_date(Date date);

}  // namespace prongsai
