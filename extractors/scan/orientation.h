#pragma once

#include "extractors/scan/components.h"
#include "extractors/scan/prepare.h"

namespace prongsai {

// The degrees (0, 90, 180, 270) by which a page must be turned clockwise to be read. Letters of a
// line are nearer to each other than lines are, which tells the way of lines; Thai has many marks
// above its letters and few below, which tells the top. Where the marks are too few, or say that
// the page stands on its head, `legibility` decides on some lines (if there is one).
[[nodiscard]] int find_turn(const GreyImage& grey, const Components& components, double type_height,
                            const Legibility& legibility);

}  // namespace prongsai
