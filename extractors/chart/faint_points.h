#pragma once

#include "extractors/scan/image.h"

namespace prongsai {

// The points between letters that are fainter than the letters are: of thin type in few pixels a
// full stop reaches a third of what a stroke reaches, and is lost with what noise leaves. Looked
// for at the foot of the gaps between `letters`, and put there as dark as letters are. `contrast`:
// of all that is drawn; `letters`: of what was taken for letters; both of one size, 0 where nothing
// is. `type`: height of letters, in pixels.
void add_faint_points(const GreyImage& contrast, double type, GreyImage& letters);

}  // namespace prongsai
