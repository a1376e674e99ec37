#pragma once

#include <string>

#include "model/flow.h"

namespace prongsai {

// The flow, one line of text a line, tables as their rows; then what was joined to which table:
//   join block 12 row 18 p7 repeated-header
[[nodiscard]] std::string flow_text(const Flow& flow);

}  // namespace prongsai
