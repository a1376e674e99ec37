#pragma once

#include <vector>

#include "extractors/chart/drawing.h"

namespace prongsai {

// A name of a legend, beside the short line or patch of its colour.
struct LegendEntry {
  Patch swatch;
  std::vector<int> words;  // indices into Drawing::words
};

// The legend of a line chart, whose lines lie in `lines`: swatches of one size in one row or
// column, each with words behind it. Of several such groups the largest.
[[nodiscard]] std::vector<LegendEntry> line_legend(const Drawing& drawing, const Rect& lines);

}  // namespace prongsai
