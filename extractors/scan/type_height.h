#pragma once

#include "extractors/scan/components.h"

namespace prongsai {

// The height of most letters among pieces of ink: from the baseline to the top of a letter without
// stem, such as ก. 0 where there are no letters.
[[nodiscard]] double find_type_height(const Components& components);

// Whether a piece of ink has the size of one letter.
[[nodiscard]] bool is_letter(const PixelBox& box, double type_height);

}  // namespace prongsai
