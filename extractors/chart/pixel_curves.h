#pragma once

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// Adds the lines of a picture that are no frames and none of the patches it has, those that are
// broader than `broad` of it. Where lines in different colours cross, each is one.
void add_curves(const PageImage& image, Shapes& shapes, double broad);

// Adds the lines of a grey picture that were drawn in pale colours, level ones left out: a grid's.
// Near those that stand out (`shapes.curves`) there are none.
void add_faint_curves(const PageImage& image, Shapes& shapes, double broad);

}  // namespace prongsai
