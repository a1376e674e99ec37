#pragma once

#include "model/document.h"
#include "model/flow.h"

namespace prongsai {

// A box of the upright page's frame in the page as displayed (Page::turn).
[[nodiscard]] Rect as_displayed(const Page& page, const Rect& box);

// Boxes of pages that are displayed on their side or upside down are laid out in the frame of the
// upright page; this puts every box of `flow` where it is on the page as displayed.
void place_as_displayed(const Document& document, Flow& flow);

}  // namespace prongsai
