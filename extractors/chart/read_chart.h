#pragma once

#include <vector>

#include "extractors/chart/read_slanted.h"
#include "extractors/chart/shapes.h"
#include "model/page.h"

namespace prongsai {

// What stands around charts: in a picture all words are about them, on a page only those among
// their own shapes and labels; in a region of a page that was cut out around what is drawn in it,
// all shapes and numbers are theirs, titles may be the page's.
enum class ChartPlace { kPicture, kPage, kRegion };

struct FoundCharts {
  std::vector<Chart> charts;
  std::vector<int> words;  // which of the words given are in one of them, ascending
};

// The charts that shapes and words of a region of a page are, by what most of their numbers stand
// at: bars, upright or lying, spokes, the points of a line; in a picture also one large number.
// Words, shapes and region in points of the page; `slanted` is what is not among the words, as it
// is not level; `picture` its pixels, if it is not of vectors.
[[nodiscard]] FoundCharts read_charts(Shapes shapes, const std::vector<Word>& words,
                                      const Rect& region, int page, ChartPlace place,
                                      std::vector<SlantedLine> slanted = {},
                                      const PageImage* picture = nullptr);

// Whether there is anything that charts are made of: bars on one line, or a curve. `type` is the
// height of letters, which patches of a legend do not pass.
[[nodiscard]] bool may_have_charts(const Shapes& shapes, Points type);

}  // namespace prongsai
