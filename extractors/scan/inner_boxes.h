#pragma once

#include "extractors/scan/components.h"

namespace prongsai {

// Whitens in `grey` the boxes that are drawn inside the cells of a table, around a score or a text:
// closed frames of thin strokes within another frame, none of its rules touching them. Frames that
// stand together in one plain frame are cells and stay. `room`: the pixels by which strokes of one
// table may stop short of each other. False where there are none.
bool whiten_inner_boxes(const Components& ink, double type_height, double room, GreyImage& grey);

}  // namespace prongsai
