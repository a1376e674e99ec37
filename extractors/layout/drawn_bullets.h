#pragma once

#include "model/page.h"

namespace prongsai {

// Browsers print the bullets of a list as small discs or squares, not as letters. Those that stand
// left of a line's first word, at the height of its small letters, two at least under one another,
// become words ("•") of the page, so that a list is one.
void add_drawn_bullets(Page& page);

}  // namespace prongsai
