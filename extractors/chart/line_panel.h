#pragma once

#include <vector>

#include "extractors/chart/drawing.h"
#include "extractors/chart/line_legend.h"

namespace prongsai {

// One of the line charts of a drawing: lines that begin and end above one row of names, which
// stand as far from one another.
struct LinePanel {
  Rect lines;                        // what they lie in
  std::vector<const Curve*> curves;  // those of Shapes::curves that are its lines
  std::vector<Phrase2D> names;       // of each place; without words where none was read
  std::vector<Text> slanted;   // instead of the names' words, where they are written at an angle
  std::vector<Points> places;  // x of each, ascending
  std::vector<LegendEntry> legend;  // empty: none
  // Of a picture where no line was seen in one piece: all that lies beside the axis and above the
  // names, which may have lines of dashes or areas.
  bool assumed = false;
  [[nodiscard]] Points pitch() const { return places[1] - places[0]; }
  // The place a point stands at, -1 where it is between two.
  [[nodiscard]] int place_at(Points x) const;
};

// From top to bottom. A row of which a name in the middle could not be read has its place all the
// same; a line whose ends stand above no names is none of a chart's.
[[nodiscard]] std::vector<LinePanel> line_panels(const Drawing& drawing);

}  // namespace prongsai
