#pragma once

#include <optional>
#include <vector>

#include "extractors/chart/shapes.h"

namespace prongsai {

// A line of a line chart as it goes from name to name.
struct TracedLine {
  std::vector<Points> heights;  // y at each of the places, exact to half a pixel
  Colour colour;                // of its middle, away from rims and crossings
};

// How many lines are seen between all places; 0 where they are smoothed, or hidden somewhere.
[[nodiscard]] std::size_t lines_between(const std::vector<Curve>& line_ink,
                                        const std::vector<Points>& places, Points unit);

// Follows `count` lines through their ink, straight from each place to the next; `places` are x,
// ascending, two at least. Where lines meet at a place, their colours tell which goes on how.
// Nothing where not all of them are seen all the way, or which goes on how is not certain: lines
// that lie upon one another, smoothed ones, ones that leave a year out.
[[nodiscard]] std::optional<std::vector<TracedLine>> trace_lines(const std::vector<Curve>& line_ink,
                                                                 const std::vector<Points>& places,
                                                                 std::size_t count, Points unit);

// Which name belongs to which line, by the colours of a legend: as many as lines. `swatch_of[i]` is
// the index of line i's. Nothing where another way to pair them fits nearly as well.
[[nodiscard]] std::optional<std::vector<std::size_t>> pair_by_colour(
    const std::vector<Colour>& lines, const std::vector<Colour>& swatches);

}  // namespace prongsai
