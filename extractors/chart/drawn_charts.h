#pragma once

#include "extractors/chart/shapes.h"
#include "model/page.h"

namespace prongsai {

// Finds the charts that a page draws among its text, and moves their words, lines and areas into
// them. Only what agrees with itself is a chart here: numbers that the lengths of bars, the places
// of points or an axis give again. Everything else stays as it is: shaded tables are full of
// rectangles and numbers.
void take_drawn_charts(const Shapes& shapes, Page& page);

}  // namespace prongsai
