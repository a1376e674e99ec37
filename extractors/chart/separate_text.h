#pragma once

#include <vector>

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// The text of a picture that is a drawing, ready to be read: black on white whatever its colours,
// also where it is written on a patch; patches, lines and everything larger than letters are gone.
// `scale` is how many of its pixels each way are one of the picture's.
struct DrawnText {
  GreyImage grey;
  GreyImage ink;       // black (0) and white (255) alone
  GreyImage contrast;  // as large as the picture: of each pixel with the area that it lies on
  double type_height = 0;
  int scale = 1;
  std::vector<PixelBox> on_lines;  // letters that a line of the chart ran into: ink may be lost
};
[[nodiscard]] DrawnText separate_text(const PageImage& image, const Shapes& shapes);

// The ink and the paler pixels beside it that thin strokes are made of.
[[nodiscard]] GreyImage strokes_of(const GreyImage& ink, const GreyImage& grey);

}  // namespace prongsai
