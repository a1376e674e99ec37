#pragma once

#include <vector>

#include "extractors/chart/read_slanted.h"
#include "extractors/chart/shapes.h"
#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "model/page.h"

namespace prongsai {

// The text of a picture that is a drawing, ready to be read: black on white whatever its colours,
// also where it is written on a patch; patches, lines and everything larger than letters are gone.
// `scale` is how many of its pixels each way are one of the picture's.
struct DrawnText {
  GreyImage grey;
  GreyImage ink;  // black (0) and white (255) alone
  double type_height = 0;
  int scale = 1;
  std::vector<PixelBox> on_lines;  // letters that a line of the chart ran into: ink may be lost
};
[[nodiscard]] DrawnText separate_text(const PageImage& image, const Shapes& shapes);

// What is written in a picture, in points of the page.
struct PictureText {
  std::vector<Word> words;  // of level lines
  std::vector<SlantedLine> slanted;
};
[[nodiscard]] PictureText read_picture_words(const PageImage& image, const Shapes& shapes,
                                             Models& models);

}  // namespace prongsai
