#pragma once

#include <optional>

#include "extractors/pdf/ink.h"

class GfxState;
class GfxUnivariateShading;

namespace prongsai {

// Keeps what of the path that is about to be filled may be a bar or a legend's patch: rectangles
// with their colour, also with corners in the middle of their sides, as LibreOffice draws them, or
// rounded ones; and dots.
void keep_patches(GfxState* state, Shapes& shapes);

// The rectangle that the path is, which is about to be clipped to; nothing where it is none.
[[nodiscard]] std::optional<Patch> clipped_patch(GfxState* state);

// Keeps a rectangle that is filled from one colour to another, as of the colour in the middle.
void keep_shaded_patch(GfxState* state, GfxUnivariateShading* shading, std::optional<Patch> patch,
                       PageInk& ink);

// Keeps what of the path that is about to be stroked may be the line of a line or radar chart:
// neither level nor upright, straight or bent from point to point; no circle.
void keep_curves(GfxState* state, Shapes& shapes);

}  // namespace prongsai
