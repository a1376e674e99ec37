#pragma once

#include <optional>
#include <vector>

#include "extractors/chart/shapes.h"

namespace prongsai {

// What a column of a plot is drawn upon: paper, and areas that go on evenly for long, as those
// below lines, bars and dark panels do. Strokes and letters stand on it.
struct ColumnGround {
  std::vector<Colour> under;  // of each row; of a stroke, the ground beside it that is most like it
  std::vector<char> bare;     // rows in which nothing stands on the ground
  std::vector<std::optional<Colour>> edge;  // where an area ends without a stroke: the area's
};

// `pixels`: from top to bottom. An area is at least `shortest` rows high.
[[nodiscard]] ColumnGround ground_of(const std::vector<Colour>& pixels, const Colour& paper,
                                     int shortest);

}  // namespace prongsai
