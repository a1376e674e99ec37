#pragma once

#include <optional>
#include <string>

#include "model/framework.h"
#include "model/record.h"

namespace prongsai {

// The level that follows from the printed scores by the year's rule; nothing where a score that the
// rule needs is not printed. Bounds are compared with the scores as printed: 85.00 passes, 84.99
// not.
[[nodiscard]] std::optional<std::string> expected_level(const Report& report,
                                                        const Framework& framework);

// Fills level_expected; where a level is printed, adds the check "level" and, if it is another one,
// the finding level-mismatch. The scores themselves are not doubted for it.
void check_level(const Framework& framework, Report& report);

}  // namespace prongsai
