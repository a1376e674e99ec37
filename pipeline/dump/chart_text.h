#pragma once

#include <string>
#include <string_view>

#include "model/page.h"

namespace prongsai {

// "picture [72.0 90.5 522.0 300.5] 900 x 536 px chart (1 charts, 10 values; …)"
[[nodiscard]] std::string picture_line(const Picture& picture);

// "chart (1 charts, 10 values; …)": what a picture was told to show, and why. Empty: nobody looked.
[[nodiscard]] std::string picture_words(const Picture& picture);

// A chart, one line for it and one for each title, series and mark.
[[nodiscard]] std::string chart_text(const Chart& chart);

// "columns", "bars", "line", "radar", "number"
[[nodiscard]] std::string_view chart_name(ChartKind kind);

// "89.84 in 89.10..90.60", "? in 89.10..90.60", "89.84": a mark's number and what its drawing says.
[[nodiscard]] std::string mark_values(const ChartMark& mark);

}  // namespace prongsai
