#pragma once

#include <string>
#include <vector>

#include "model/record.h"

namespace prongsai {

// Every field of every draft on a line of its own: its name, its value, where it was seen. A number
// stands with all its readings, a line each:
//   item:i10  ๓๕.๖๕ {item-table} p12 [401.2 233.0 437.9 247.5] = 35.65
//     also ๓๕.๖๕ {plan} p22 [120.0 310.4 156.7 324.9] = 35.65
[[nodiscard]] std::string drafts_text(const std::vector<Draft>& drafts);

// The same for reports; a number stands with its value and status:
//   item:i10  35.65 verified "๓๕.๖๕" p12 [401.2 233.0 437.9 247.5] 1.00 indicator-mean:4
[[nodiscard]] std::string reports_text(const std::vector<Report>& reports);

}  // namespace prongsai
