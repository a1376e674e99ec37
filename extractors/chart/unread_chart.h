#pragma once

#include <optional>

#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// What is a chart by its looks and was not read as one: several polygons on one radar, lines that
// lie upon one another. Its numbers are named and none has a category or a series that could be
// told, so that no value is ever taken from it, and it is not passed over in silence. Nothing where
// no broad line is seen or fewer than three numbers with decimals stand around it; among a page's
// text, where a table may stand beside a signature, a legend of two entries must say so as well,
// and the chart's place is that legend's, so that nothing else is taken off the page.
[[nodiscard]] std::optional<Chart> unread_chart(const Drawing& drawing);

// Whether bars stand upon one another, each with its number within: their lengths are parts of
// something, and which part is what is not told. A bar's own number on the rest of its track
// ("87.11" on grey) makes no stack, as the bar itself holds none.
[[nodiscard]] bool is_stacked(const Chart& chart, const Drawing& drawing);

// Its bars grow to the whole of the stacks that they are parts of: what stands above is of the same
// chart, its title above all of that.
void take_stacks_whole(Chart& chart, const Drawing& drawing);

// Leaves its numbers alone: no category, no series that has a name.
void make_unread(Chart& chart);

}  // namespace prongsai
