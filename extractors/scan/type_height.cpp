#include "extractors/scan/type_height.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace prongsai {
namespace {

// 5 pixels are 9-point type at 75 dpi, which nobody reads; 150 a headline at 600 dpi.
constexpr int kLowest = 5;
constexpr int kHighest = 150;

// How many pieces there are of each height.
using Heights = std::vector<double>;

bool may_be_letter(const Component& component) {
  const PixelBox& box = component.box;
  const int height = box.height();
  // Dots of a dotted border, of which a page has thousands, are solid, discs fill 0.785 of their
  // box; a letter at most half, but for the digits of bold condensed types, which are narrow.
  const bool solid = 10 * component.area > 7 * box.width() * height;
  if (solid && 4 * box.width() > 3 * height) return false;
  // Strokes, rules and words run together tell nothing.
  return height >= kLowest && height <= kHighest && box.width() * 4 >= height &&
         box.width() <= 2 * height;
}

// The height that most have; 0 where there are fewer than `few`.
double most_frequent(const Heights& counts, double few) {
  double best = 0;
  double all = 0;
  int mode = 0;
  for (int height = kLowest; height <= kHighest; ++height) {
    all += counts[height];
    // Tall pieces count for more: every second consonant carries a small mark, and specks are many.
    const double sum = (counts[height - 1] + counts[height] + counts[height + 1]) * height;
    if (sum > best) best = sum, mode = height;
  }
  if (mode == 0 || all < few) return 0;
  const double near = counts[mode - 1] + counts[mode] + counts[mode + 1];
  return mode + (counts[mode + 1] - counts[mode - 1]) / near;
}

}  // namespace

double find_type_height(const Components& components) {
  Heights counts(kHighest + 2, 0);
  for (const Component& component : components.all) {
    if (may_be_letter(component)) ++counts[component.box.height()];
  }
  return most_frequent(counts, 1);
}

TypeMap::TypeMap(const Components& components, double type_height)
    : side_(std::max(8, static_cast<int>(8 * type_height))) {
  PixelBox all;
  for (const Component& component : components.all) {
    all.x1 = std::max(all.x1, component.box.x1);
    all.y1 = std::max(all.y1, component.box.y1);
  }
  columns_ = all.x1 / side_ + 1;
  rows_ = all.y1 / side_ + 1;
  std::vector<Heights> counts(static_cast<std::size_t>(columns_) * rows_, Heights(kHighest + 2, 0));
  for (const Component& component : components.all) {
    const PixelBox& box = component.box;
    // Footnotes are half as large as text, not less: what is smaller are dots and marks.
    if (!may_be_letter(component) || box.height() < 0.35 * type_height) continue;
    // Each counts for the squares around its own, too.
    const int column = (box.x0 + box.x1) / 2 / side_;
    const int row = (box.y0 + box.y1) / 2 / side_;
    for (int r = std::max(0, row - 1); r <= std::min(rows_ - 1, row + 1); ++r) {
      for (int c = std::max(0, column - 1); c <= std::min(columns_ - 1, column + 1); ++c)
        ++counts[static_cast<std::size_t>(r) * columns_ + c][box.height()];
    }
  }
  // Fewer letters are a headline, or the marks of one.
  constexpr double kFewLetters = 40;
  for (const Heights& square : counts) {
    const double height = most_frequent(square, kFewLetters);
    // A little smaller is the same type: a page has letters of several heights.
    const bool other = height > 0 && std::abs(height / type_height - 1) > 0.2;
    heights_.push_back(other ? height : type_height);
  }
}

double TypeMap::at(const PixelBox& box) const {
  const int column = std::clamp((box.x0 + box.x1) / 2 / side_, 0, columns_ - 1);
  const int row = std::clamp((box.y0 + box.y1) / 2 / side_, 0, rows_ - 1);
  return heights_[static_cast<std::size_t>(row) * columns_ + column];
}

bool is_letter(const PixelBox& box, double type_height) {
  return box.height() > 0.65 * type_height && box.height() < 2.2 * type_height &&
         box.width() > 0.2 * type_height && box.width() < 2.2 * type_height;
}

}  // namespace prongsai
