#include "extractors/chart/faint_letters.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace prongsai {
namespace {

std::vector<int> peaks_of(const GreyImage& contrast, const Components& letters) {
  std::vector<int> peaks(letters.all.size(), 0);
  for (const InkRun& run : letters.runs) {
    const std::uint8_t* row =
        contrast.pixels.data() + static_cast<std::size_t>(run.y) * contrast.width;
    int& peak = peaks[static_cast<std::size_t>(run.component)];
    peak = std::max<int>(peak, *std::max_element(row + run.x0, row + run.x1));
  }
  return peaks;
}

bool near(const PixelBox& a, const PixelBox& b, double reach) {
  const int dx = std::max(a.x0 - b.x1, b.x0 - a.x1);
  const int dy = std::max(a.y0 - b.y1, b.y0 - a.y1);
  return dx < reach && dy < 0.5 * reach;
}

// The strongest of the letters beside each one: a full stop and a thin stroke reach less than the
// digits they stand among.
std::vector<int> strongest_near(const Components& letters, const std::vector<int>& peaks,
                                double type) {
  std::vector<std::size_t> order(letters.all.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return letters.all[a].box.x0 < letters.all[b].box.x0;
  });
  int broadest = 0;
  for (const Component& one : letters.all) broadest = std::max(broadest, one.box.width());
  std::vector<int> strongest = peaks;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const PixelBox& box = letters.all[order[i]].box;
    for (std::size_t k = i + 1; k < order.size(); ++k) {
      const PixelBox& other = letters.all[order[k]].box;
      if (other.x0 - box.x0 > broadest + type) break;
      if (!near(box, other, type)) continue;
      strongest[order[i]] = std::max(strongest[order[i]], peaks[order[k]]);
      strongest[order[k]] = std::max(strongest[order[k]], peaks[order[i]]);
    }
  }
  return strongest;
}

}  // namespace

GreyImage full_ink(const GreyImage& contrast, const Components& letters, double type, int usual) {
  // Print of one colour varies by a fifth; an orange line in grey has 96 of 220.
  constexpr double kFainter = 0.75;
  constexpr double kFaintest = 0.36;
  GreyImage full{contrast.width, contrast.height, {}};
  full.pixels.assign(contrast.pixels.size(), static_cast<std::uint8_t>(usual));
  const std::vector<int> strongest = strongest_near(letters, peaks_of(contrast, letters), type);
  for (const InkRun& run : letters.runs) {
    const int own = strongest[static_cast<std::size_t>(run.component)];
    if (own >= kFainter * usual || own < kFaintest * usual) continue;
    for (int y = std::max(run.y - 1, 0); y < std::min(run.y + 2, full.height); ++y) {
      const std::size_t row = static_cast<std::size_t>(y) * full.width;
      for (int x = std::max(run.x0 - 1, 0); x < std::min(run.x1 + 1, full.width); ++x) {
        full.pixels[row + static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(own);
      }
    }
  }
  return full;
}

}  // namespace prongsai
