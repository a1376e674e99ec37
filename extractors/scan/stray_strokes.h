#pragma once

#include <vector>

#include "extractors/scan/image.h"

namespace prongsai {

// What was put on a page after it was printed, told from print by its shape alone, as in grey scans
// of what had colour: the outlines of stamps, slanted or round, and straight strokes of a pen. They
// are long, thin and slanted; strokes of letters are short, and rules are level or upright.
//
// Whitens them in `ink` (black and white, rules whitened already) and in `grey`, which lies exactly
// on it, the thickness of each and no more: ink that crosses one stays. `with_rules` is the ink
// before its rules were whitened, where strokes that cross them are whole. Whitens the letters of a
// stamp, too, where they stand aslant within its outline. Returns where something was whitened:
// what is read there may have lost ink.
std::vector<PixelBox> whiten_stray_strokes(const GreyImage& with_rules, double type_height,
                                           GreyImage& ink, GreyImage& grey);

}  // namespace prongsai
