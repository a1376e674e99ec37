#pragma once

#include <vector>

#include "extractors/chart/drawing.h"
#include "extractors/chart/find_bars.h"

namespace prongsai {

// Which series each of the bars belongs to (Bar::series), by the small patches of their colours
// with a name beside them, and the names of the series: none where all bars are one series without
// a name, empty ones where colours come again in order and no legend tells their names. Marks the
// words of the names as taken.
[[nodiscard]] std::vector<Text> read_bar_legend(Drawing& drawing, std::vector<Bar>& bars);

}  // namespace prongsai
