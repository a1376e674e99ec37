#pragma once

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// Where a picture has curves, adds the ink that lines of a line chart are made of, each pixel with
// its colour: lines that cross are one piece, those too faint for a curve are there as well. What
// is level for a sixth of the picture is a grid's and left out. The swatches are found anew in the
// same ink: in grey an orange line is hardly darker than noise lets an area be.
void add_line_ink(const PageImage& image, Shapes& shapes);

}  // namespace prongsai
