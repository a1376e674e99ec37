#pragma once

#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "extractors/scan/prepare.h"
#include "model/page.h"

namespace prongsai {

// The charts on a scanned page, each read from its own part of it as a picture on a page of text
// is: turned upright as `prepared` was, other print whitened; what stands in its tables is none.
// Pages without drawings cost a look from afar. `type`: height of the page's letters, in points.
// Charts have no page.
[[nodiscard]] std::vector<Chart> read_scanned_charts(const PageImage& page,
                                                     const PreparedPage& prepared, Points type,
                                                     Models& models);

// Gives a chart and all that was read in it their page.
void set_page(int page, Chart& chart);

}  // namespace prongsai
