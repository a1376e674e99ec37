#pragma once

#include <vector>

#include "extractors/chart/page_sketch.h"

namespace prongsai {

// A part of a page that one chart, or several in one frame, may have for itself.
struct ChartRegion {
  Rect drawn;                 // what is drawn of it: axes, bars, lines
  Rect box;                   // with the words that stand around it
  std::vector<Rect> foreign;  // what meets the box and is not the chart's: text, other drawings
};

// The regions of a page in which bars, or lines that are no rules, are drawn outside of tables;
// from top to bottom. What is drawn belongs together where it touches or nearly does; words belong
// to what they stand nearest to, in steps of a few heights of type, lines of text that are broader
// than the drawing to none. `type`: height of the page's letters.
[[nodiscard]] std::vector<ChartRegion> find_chart_regions(const PageSketch& sketch, Points type);

}  // namespace prongsai
