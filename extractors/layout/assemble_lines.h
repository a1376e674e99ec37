#pragma once

#include <vector>

#include "model/page.h"

namespace prongsai {

// Puts words into lines by their baselines, each line's words from left to right, lines from top to
// bottom. Between two words stands a space where one was drawn, or where the gap is so wide that it
// can only be a tab or another column.
[[nodiscard]] std::vector<Line> assemble_lines(std::vector<const Word*> words, const Page& page);

}  // namespace prongsai
