#pragma once

#include "extractors/pdf/ink.h"

namespace prongsai {

// A landscape page may be displayed on its side, with all its text running up or down. Turns such a
// page's ink upright, so that what is laid out stands as its author saw it, and returns Page::turn:
// how far the frame is turned clockwise against the display (0 where the text runs to the right).
// A heading set on its side in a narrow column turns nothing: most of the glyphs decide.
[[nodiscard]] int turn_upright(PageInk& ink);

}  // namespace prongsai
