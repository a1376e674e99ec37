#pragma once

#include <optional>

#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// A chart that is drawn and of which nothing was read: bars of different lengths on one line with
// names at their feet, a line or an area beside the numbers of an axis, a line around which names
// stand, parts of a ring around a number. It has no marks; its titles are all words in its box, and
// nothing may be taken away for it. Nothing where no such thing is seen: frames, shaded cells and
// headers, emblems, boxes joined by arrows.
[[nodiscard]] std::optional<Chart> seen_chart(const Drawing& drawing);

// Whether a line goes all around its middle and names stand all around it: a radar's.
[[nodiscard]] bool is_ringed_by_names(const Drawing& drawing);

}  // namespace prongsai
