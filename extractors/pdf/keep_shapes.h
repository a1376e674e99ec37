#pragma once

#include "extractors/chart/shapes.h"

class GfxState;

namespace prongsai {

// Keeps what of the path that is about to be filled may be a bar or a legend's patch: rectangles
// with their colour, also with corners in the middle of their sides, as LibreOffice draws them.
void keep_patches(GfxState* state, Shapes& shapes);

// Keeps what of the path that is about to be stroked may be the line of a line or radar chart:
// straight from point to point, neither level nor upright. A signature drawn as a path is round.
void keep_curves(GfxState* state, Shapes& shapes);

}  // namespace prongsai
