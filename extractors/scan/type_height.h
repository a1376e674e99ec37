#pragma once

#include <vector>

#include "extractors/scan/components.h"

namespace prongsai {

// The height of most letters among pieces of ink: from the baseline to the top of a letter without
// stem, such as ก. 0 where there are no letters.
[[nodiscard]] double find_type_height(const Components& components);

// The height of type at each place of a page, where tables and notes are set smaller than text.
class TypeMap {
 public:
  // `type_height` holds where there are too few letters to tell.
  TypeMap(const Components& components, double type_height);

  [[nodiscard]] double at(const PixelBox& box) const;

 private:
  int side_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<double> heights_;  // one a square of the page
};

// Whether a piece of ink has the size of one letter.
[[nodiscard]] bool is_letter(const PixelBox& box, double type_height);

}  // namespace prongsai
