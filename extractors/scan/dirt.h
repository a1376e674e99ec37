#pragma once

#include "extractors/scan/components.h"

namespace prongsai {

// What a scanner adds at the edges: dark borders that reach the edge of the picture, and punch
// holes near it. Whitens them in `grey`, of which `ink` is the black; false where there are none.
bool whiten_borders(const GreyImage& ink, GreyImage& grey);
bool whiten_holes(const Components& components, double type_height, GreyImage& grey);

// Whitens single dark specks, smaller than any dot of a letter, in `grey`, where a page has so many
// that they are the scanner's noise; false elsewhere.
bool whiten_specks(const Components& components, double type_height, GreyImage& grey);

}  // namespace prongsai
