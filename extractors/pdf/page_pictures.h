#pragma once

#include <optional>
#include <vector>

#include "extractors/scan/image.h"

class PDFDoc;

namespace prongsai {

// A picture as a page places it.
struct PlacedPicture {
  Rect box;       // the whole picture, in points of the page as displayed
  Rect visible;   // what the clip and the page leave of it
  int width = 0;  // in its own pixels
  int height = 0;
  bool opaque = false;    // no mask: everything below it is hidden
  bool stencil = false;   // one bit a pixel, painted in a dark colour where it is set
  bool straight = false;  // turned by right angles, and 3 degrees at most besides
  // How it lies: first mirrored left to right, then turned clockwise by so many degrees.
  bool mirrored = false;
  int turned = 0;
};

// What is displayed of a page, as far as it decides where its pixels come from.
struct PageSurvey {
  Rect page;                            // {0, 0, width, height}
  std::vector<PlacedPicture> pictures;  // in the order they are drawn
  std::vector<Rect> other_ink;          // boxes of visible text, lines and areas that are not white
};

// Walks page `number` without decoding its pictures.
[[nodiscard]] PageSurvey survey_page(PDFDoc& document, int number);

// The pixels of picture `index` of the survey, as the file has them, not yet turned; `reduction`
// pixels each way become one. Empty where it cannot be decoded.
[[nodiscard]] PageImage decode_picture(PDFDoc& document, int number, int index, int reduction);

}  // namespace prongsai
