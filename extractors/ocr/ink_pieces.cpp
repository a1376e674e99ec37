#include "extractors/ocr/ink_pieces.h"

namespace prongsai {
namespace {

bool is_blank_column(const GreyImage& ink, const PixelBox& box, int x) {
  for (int y = box.y0; y < box.y1; ++y) {
    if (is_ink(ink, x, y)) return false;
  }
  return true;
}

bool is_blank_row(const GreyImage& ink, const PixelBox& box, int y) {
  for (int x = box.x0; x < box.x1; ++x) {
    if (is_ink(ink, x, y)) return false;
  }
  return true;
}

}  // namespace

bool is_ink(const GreyImage& ink, int x, int y) {
  return ink.pixels[static_cast<std::size_t>(y) * ink.width + x] == 0;
}

PixelBox tight(const GreyImage& ink, PixelBox box) {
  while (box.x0 < box.x1 && is_blank_column(ink, box, box.x0)) ++box.x0;
  while (box.x0 < box.x1 && is_blank_column(ink, box, box.x1 - 1)) --box.x1;
  while (box.y0 < box.y1 && is_blank_row(ink, box, box.y0)) ++box.y0;
  while (box.y0 < box.y1 && is_blank_row(ink, box, box.y1 - 1)) --box.y1;
  return box;
}

std::vector<PixelBox> pieces_of(const GreyImage& ink, const PixelBox& box, int gap) {
  std::vector<PixelBox> pieces;
  int blank = gap;
  for (int x = box.x0; x < box.x1; ++x) {
    if (is_blank_column(ink, box, x)) {
      ++blank;
      continue;
    }
    if (blank >= gap) pieces.push_back({x, box.y0, x + 1, box.y1});
    pieces.back().x1 = x + 1;
    blank = 0;
  }
  for (PixelBox& piece : pieces) piece = tight(ink, piece);
  return pieces;
}

}  // namespace prongsai
