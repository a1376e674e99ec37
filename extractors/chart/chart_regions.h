#pragma once

#include <vector>

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"
#include "extractors/scan/models.h"
#include "model/page.h"

namespace prongsai {

// Reads again, as a drawing's, the words around the bars of a page: small numbers in grey beside
// areas are not what a page's lines are found by. Those read before give way. `type`: height of the
// page's letters, in points.
void read_around_bars(const PageImage& page, const Shapes& shapes, Points type, Models& models,
                      std::vector<Word>& words);

}  // namespace prongsai
