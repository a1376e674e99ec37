#pragma once

#include <optional>
#include <vector>

#include "extractors/chart/drawing.h"

namespace prongsai {

// A name of a legend, beside the short line or patch of its colour.
struct LegendEntry {
  Patch swatch;
  std::vector<int> words;  // indices into Drawing::words
};

// The legends of line charts, whose lines lie in `lines`: swatches of one size in one row or
// column, each with words behind it. The largest first; no swatch is in two.
[[nodiscard]] std::vector<std::vector<LegendEntry>> line_legends(const Drawing& drawing,
                                                                 const std::vector<Rect>& lines);

// Which name belongs to which line, by the colours of a legend: as many as lines. `swatch_of[i]` is
// the index of line i's. Nothing where another way to pair them fits nearly as well.
[[nodiscard]] std::optional<std::vector<std::size_t>> pair_by_colour(
    const std::vector<Colour>& lines, const std::vector<Colour>& swatches);

}  // namespace prongsai
