#pragma once

#include <optional>

#include "extractors/chart/line_raster.h"

namespace prongsai {

// Follows a line that is smoothed, from column to column. Nothing where less of the way has its own
// ink.
struct SmoothLine {
  TracedLine line;
  std::vector<std::vector<double>> rows;  // of each interval's columns
  double own = 0;                         // share of its way with its own ink
};
[[nodiscard]] std::optional<SmoothLine> trace_smooth_line(const LineRaster& raster, int line,
                                                          double least_own);

}  // namespace prongsai
