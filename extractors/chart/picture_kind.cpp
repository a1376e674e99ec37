#include "extractors/chart/picture_kind.h"

#include <algorithm>
#include <cmath>

#include "extractors/chart/picture_colours.h"

namespace prongsai {
namespace {

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::lround(100 * share))) + " %";
}

// A photograph has many colours and few sharp edges: of 17 photographs of 480 and 1,200 pixels'
// breadth 98 colours or more make nine tenths (of two before an even sky 42 to 121), and 0 to 11 %
// of the steps are sharp (one of leaves: 21). Drawings have 20 colours at most or, where gradients
// lie behind them, 18 % and more sharp steps, also when drawn 2.6 times as large; posters blurred
// by that have 5. Or it has hardly two neighbours alike and no background.
bool is_photograph(const ColourFigures& figures) {
  if (figures.flat < 0.6 && figures.background < 0.3) return true;
  return (figures.colours >= 30 && figures.sharp < 0.04) ||
         (figures.colours >= 90 && figures.sharp < 0.12);
}

}  // namespace

PictureGuess guess_kind(const PageImage& image) {
  // Seals of municipalities on a report's cover are up to 8 cm broad.
  constexpr Points kBroadestEmblem = 230;
  const ColourFigures figures = colour_figures(image);
  const double aspect = static_cast<double>(image.width) / std::max(image.height, 1);
  const double ink = 1 - figures.background;
  PictureGuess guess;
  guess.evidence = "background " + percent(figures.background) + ", flat " + percent(figures.flat) +
                   ", colour " + percent(figures.coloured);
  if (is_photograph(figures)) {
    guess.kind = PictureKind::kPhotograph;
  } else if (aspect > 0.7 && aspect < 1.45 && figures.coloured > 0.6 * ink && ink < 0.45 &&
             figures.one_hue > 0.85) {
    guess.kind = PictureKind::kStamp;  // one ink on paper; a seal in print has several
  } else if (aspect >= 1.3 && ink < 0.12) {
    guess.kind = PictureKind::kSignature;  // thin strokes, broader than high
  } else if (aspect > 0.6 && aspect < 1.6 && image.place.width() < kBroadestEmblem) {
    guess.kind = PictureKind::kEmblem;
  }
  return guess;
}

}  // namespace prongsai
