#include <utility>

#include "extractors/scan/prepare.h"

namespace prongsai {

Rect upright_place(const Placement& placement, const PixelBox& box) {
  // Of the turned picture before it was straightened.
  double width = placement.source_width;
  double height = placement.source_height;
  Points across = placement.place.width();
  Points down = placement.place.height();
  // The page is turned as a whole: what lay right of the picture comes to lie above or below it.
  // Only the picture's own corner is known here, so the frame's origin is kept for pages turned
  // over and pictures that fill their page; for others the place of the turned corner.
  const bool sideways = placement.turn % 180 != 0;
  if (sideways) {
    std::swap(width, height);
    std::swap(across, down);
  }
  const Points left = sideways ? placement.place.y0 : placement.place.x0;
  const Points top = sideways ? placement.place.x0 : placement.place.y0;
  const double scale_x = across / width;
  const double scale_y = down / height;
  return {left + (box.x0 - placement.margin_x) * scale_x,
          top + (box.y0 - placement.margin_y) * scale_y,
          left + (box.x1 - placement.margin_x) * scale_x,
          top + (box.y1 - placement.margin_y) * scale_y};
}

}  // namespace prongsai
