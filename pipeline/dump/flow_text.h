#pragma once

#include <string>

#include "model/flow.h"

namespace prongsai {

// The flow, one line of text a line, tables as their rows.
[[nodiscard]] std::string flow_text(const Flow& flow);

}  // namespace prongsai
