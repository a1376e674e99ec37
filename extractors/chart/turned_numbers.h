#pragma once

#include <vector>

#include "extractors/chart/number_views.h"
#include "extractors/chart/shapes.h"
#include "extractors/ocr/models.h"
#include "model/page.h"

namespace prongsai {

// Where numbers turned by a quarter stand at the columns of a picture, above their ends, across
// them or within: ink twice to four times as high as broad, at half of the columns that have no
// level number and three at least. Boxes in points, one a column at most; else nothing. `type`:
// height of letters.
[[nodiscard]] std::vector<Rect> find_turned_numbers(const NumberSight& sight, const Shapes& shapes,
                                                    Points type, const std::vector<Word>& words);

// Reads them, all upwards or all downwards, whichever most can be read. What was read of them as if
// it were level goes out of `words`.
void add_turned_numbers(const NumberSight& sight, const Shapes& shapes, Points type, Models& models,
                        std::vector<Word>& words);

}  // namespace prongsai
