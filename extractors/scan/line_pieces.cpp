#include "extractors/scan/line_pieces.h"

#include <cstddef>

namespace prongsai {
namespace {

bool has_ink(const GreyImage& ink, const PixelBox& box, int x) {
  for (int y = box.y0; y < box.y1; ++y) {
    if (ink.pixels[static_cast<std::size_t>(y) * ink.width + x] == 0) return true;
  }
  return false;
}

}  // namespace

std::vector<Rect> places_of_pieces(const PreparedPage& page, const std::vector<TextLine>& lines) {
  std::vector<Rect> places;
  for (const TextLine& line : lines) {
    PixelBox piece{line.box.x0, line.box.y0, line.box.x0, line.box.y1};
    for (int x = line.box.x0; x < line.box.x1; ++x) {
      if (!has_ink(page.ink, line.box, x)) continue;
      if (x - piece.x1 > page.type_height) {
        if (piece.width() > 0) places.push_back(upright_place(page.placement, piece));
        piece.x0 = x;
      }
      piece.x1 = x + 1;
    }
    if (piece.width() > 0) places.push_back(upright_place(page.placement, piece));
  }
  return places;
}

}  // namespace prongsai
