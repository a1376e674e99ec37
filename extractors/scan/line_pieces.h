#pragma once

#include <vector>

#include "extractors/scan/find_lines.h"
#include "extractors/scan/prepare.h"

namespace prongsai {

// Where words of lines stand that have not been read, in points of the upright page: lines parted
// at gaps broader than a letter. Words that stand nearer to one another are one piece.
[[nodiscard]] std::vector<Rect> places_of_pieces(const PreparedPage& page,
                                                 const std::vector<TextLine>& lines);

}  // namespace prongsai
