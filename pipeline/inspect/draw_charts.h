#pragma once

#include <string>

#include "model/page.h"

namespace prongsai {

// The charts of a page as SVG: box and kind of each, and its marks, each with its name, the number
// read in the place where it is printed, and above it what the drawing says.
[[nodiscard]] std::string draw_charts(const Page& page);

}  // namespace prongsai
