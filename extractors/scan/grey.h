#pragma once

#include "extractors/scan/image.h"

namespace prongsai {

// The lightness of a picture, pixel by pixel.
[[nodiscard]] GreyImage grey_of(const PageImage& image);

// True where a picture has next to nothing between black and white: there is no light to even out.
[[nodiscard]] bool is_bilevel(const GreyImage& grey);

// Divides by the paper's own lightness, which is measured piece by piece, so that paper becomes
// white under shadows, on yellowed pages and in cells with a light fill. Does nothing, and says
// false, where paper is white everywhere. Areas darker than print on paper can be are left alone.
bool even_light(GreyImage& grey);

// Black (0) and white (255), parted where the two differ most.
[[nodiscard]] GreyImage ink_of(const GreyImage& grey);

// What a scanner would see half a pixel further right and down: the mean of four pixels each.
[[nodiscard]] GreyImage moved_by_half(const GreyImage& grey);

// Twice as large, with means between its pixels.
[[nodiscard]] GreyImage doubled(const GreyImage& grey);

// Mirrored at the diagonal: what stood at (x, y) stands at (y, x).
[[nodiscard]] GreyImage transposed(const GreyImage& image);

// Turned clockwise by 0, 90, 180 or 270 degrees.
[[nodiscard]] GreyImage turned(const GreyImage& image, int degrees);

}  // namespace prongsai
