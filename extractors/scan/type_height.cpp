#include "extractors/scan/type_height.h"

#include <algorithm>
#include <cstddef>

namespace prongsai {
namespace {

// 5 pixels are 9-point type at 75 dpi, which nobody reads; 150 a headline at 600 dpi.
constexpr int kLowest = 5;
constexpr int kHighest = 150;

}  // namespace

double find_type_height(const Components& components) {
  // Tall pieces count for more: every second consonant carries a small mark, and specks are many.
  std::vector<double> weights(kHighest + 2, 0);
  for (const Component& component : components.all) {
    const int height = component.box.height();
    const int width = component.box.width();
    if (height < kLowest || height > kHighest) continue;
    if (width * 4 < height || width > 2 * height) continue;  // strokes, rules, words run together
    weights[height] += height;
  }
  double best = 0;
  int mode = 0;
  for (int height = kLowest; height <= kHighest; ++height) {
    const double sum = weights[height - 1] + weights[height] + weights[height + 1];
    if (sum > best) best = sum, mode = height;
  }
  if (mode == 0) return 0;
  return (weights[mode - 1] * (mode - 1) + weights[mode] * mode + weights[mode + 1] * (mode + 1)) /
         best;
}

bool is_letter(const PixelBox& box, double type_height) {
  return box.height() > 0.65 * type_height && box.height() < 2.2 * type_height &&
         box.width() > 0.2 * type_height && box.width() < 2.2 * type_height;
}

}  // namespace prongsai
