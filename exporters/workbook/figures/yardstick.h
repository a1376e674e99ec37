#pragma once

#include <map>
#include <string>

#include "model/framework.h"

namespace prongsai {

// Whether two years measured the same thing in the same way.
enum class Yardstick { kSame, kChanged, kUnknown };

// For a scope of history: "overall", "IIT", "EIT", "OIT", "1" .. "10". Compared are the items of
// the scope by code and question, the scale of answers, how they average, and for the overall score
// the weights. Levels are no part of it: they judge a score and do not make it. kUnknown where one
// year's items are not known.
[[nodiscard]] Yardstick yardstick_between(const std::map<FiscalYear, Framework>* frameworks,
                                          FiscalYear before, FiscalYear year,
                                          const std::string& scope);

}  // namespace prongsai
