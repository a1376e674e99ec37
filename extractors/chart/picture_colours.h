#pragma once

#include <vector>

#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"

namespace prongsai {

// The colour of one pixel; grey pictures have three equal channels.
[[nodiscard]] inline Colour colour_at(const PageImage& image, std::size_t pixel) {
  if (image.channels == 1) {
    const std::uint8_t grey = image.pixels[pixel];
    return {grey, grey, grey};
  }
  const std::uint8_t* p = image.pixels.data() + 3 * pixel;
  return {p[0], p[1], p[2]};
}

// The colour that most pixels have: what everything else is drawn upon.
[[nodiscard]] Colour background_of(const PageImage& image);

// Of each channel the value in the middle; black where there is none.
[[nodiscard]] Colour middle_colour(std::vector<Colour> colours);

// Further figures of a picture, for telling photographs from drawings.
struct ColourFigures {
  double background = 0;  // share of pixels of the background's colour
  double coloured = 0;    // share of pixels that are no grey
  double one_hue = 0;     // of these, share of the most frequent third of all hues
  double flat = 0;        // share of pixels equal to their neighbours, within a JPEG's noise
  double sharp = 0;  // of pixels that differ slightly (9 to 48) or clearly (81 and more) from the
                     // third beside them, share of the latter: edges of letters and areas
  int colours = 0;   // how many of 32,768 make nine tenths of the picture
};
[[nodiscard]] ColourFigures colour_figures(const PageImage& image);

}  // namespace prongsai
