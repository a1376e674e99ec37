#pragma once

#include <optional>
#include <vector>

#include "extractors/chart/read_slanted.h"
#include "model/geometry.h"

namespace prongsai {

// The names of the places (middles of bars, points of a line, from left to right) below which
// slanting lines end or begin, one text a place, empty where none does; wrapped names are put
// together. All lines of a row stand by the same way beside their places, in a drawing of any
// program: the way is found. Nothing where it is not certain which line belongs to which place, or
// a quarter of the places has none. `foot` is where the places are from top to bottom.
[[nodiscard]] std::optional<std::vector<Text>> names_of_places(
    const std::vector<SlantedLine>& lines, const std::vector<Points>& places, Points foot);

}  // namespace prongsai
