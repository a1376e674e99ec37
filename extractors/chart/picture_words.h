#pragma once

#include <vector>

#include "extractors/chart/number_views.h"
#include "extractors/chart/read_slanted.h"
#include "extractors/chart/shapes.h"
#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "model/page.h"

namespace prongsai {

// What is written in a picture, in points of the page.
struct PictureText {
  std::vector<Word> words;  // of level lines
  std::vector<SlantedLine> slanted;
  NumberSight sight;  // to look at numbers again
};
[[nodiscard]] PictureText read_picture_words(const PageImage& image, const Shapes& shapes,
                                             Models& models);

}  // namespace prongsai
