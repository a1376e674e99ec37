#pragma once

#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "model/page.h"

namespace prongsai {

// Whether a scanned page has a line that is neither a rule, nor a table's, nor one of text: told
// from a picture of it that is made small. Costs next to nothing.
[[nodiscard]] bool may_have_scanned_charts(const PageImage& page);

// The charts on a scanned page, read from its pixels as they are, upright: small numbers in grey
// beside areas are not what a page's lines are found by. `text`: where the page's words are, found
// but not read, so that none is cut. `type`: height of the page's letters, in points. Charts have no
// page.
[[nodiscard]] std::vector<Chart> read_scanned_charts(const PageImage& page, Points type,
                                                     Models& models, const std::vector<Rect>& text);

// Gives a chart and all that was read in it their page.
void set_page(int page, Chart& chart);

}  // namespace prongsai
