#pragma once

#include <vector>

#include "extractors/scan/image.h"
#include "extractors/scan/prepare.h"

namespace prongsai {

// What is drawn on a scanned page and what is written, seen from afar: a page at 100 dpi shows
// where charts may be, at no cost to speak of. All places in points of the upright page.
struct PageSketch {
  Rect page;
  std::vector<Rect> level;    // straight lines a tenth of the page long: axes, grids, rules
  std::vector<Rect> upright;  // the same upright
  std::vector<Rect> lines;    // thin lines that are not straight, or slanted: curves, rings, arcs
  std::vector<Rect> areas;    // of one tone, darker than paper: bars, shaded cells, photographs
  std::vector<Rect> others;   // any other ink larger than letters: emblems, large print
  std::vector<Rect> letters;  // one or several that run into one another
  std::vector<Rect> rules;    // known from elsewhere, such as dashed ones; empty if nobody says
};

// `placement`: how the page was turned upright. `type`: height of the page's letters, in points.
[[nodiscard]] PageSketch sketch_of(const PageImage& image, const Placement& placement, Points type);

}  // namespace prongsai
