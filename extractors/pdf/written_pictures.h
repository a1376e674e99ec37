#pragma once

#include "model/page.h"

namespace prongsai {

// Whether words of the text layer stand in a picture's box.
[[nodiscard]] bool is_written_on(const Picture& picture, const Page& page);

// Whether words over a picture may be the labels of a chart, of which some programs put the drawing
// into a PDF as a picture (3-D, shadows, gradients): a few short ones, numbers among them, on a
// picture that is no background of the page or of a chart already read, no banner and no box around
// a paragraph.
[[nodiscard]] bool may_be_labelled(const Picture& picture, const Page& page);

}  // namespace prongsai
