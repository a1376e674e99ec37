#pragma once

#include <vector>

#include "extractors/scan/find_lines.h"

namespace prongsai {

// The lines of text of a drawing, whose words stand where there is room, not in lines across the
// page: what stands together is an island, and only within one are lines looked for.
[[nodiscard]] std::vector<TextLine> lines_of_islands(const PreparedPage& drawing);

}  // namespace prongsai
