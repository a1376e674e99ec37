#pragma once

#include <vector>

#include "extractors/scan/find_lines.h"

namespace prongsai {

// The lines of text of a drawing, whose words stand where there is room, not in lines across the
// page: what stands together is an island, and only within one are lines looked for.
[[nodiscard]] std::vector<TextLine> lines_of_islands(const PreparedPage& drawing);

// How far apart two letters of a line stand, less the white that a type sets beside a narrow one: a
// 1 of a tenth of its height takes as much place as a 5, and only a space parts what is farther
// than both leave. In pixels; below 0 where they overlap.
[[nodiscard]] double gap_of_letters(const PixelBox& before, const PixelBox& behind);

}  // namespace prongsai
