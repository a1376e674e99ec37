#include "extractors/scan/resized.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace prongsai {
namespace {

// The weight of a pixel at a distance, in pixels.
double weight_at(double distance) {
  const double t = std::abs(distance);
  if (t < 1) return 1.5 * t * t * t - 2.5 * t * t + 1;
  if (t < 2) return -0.5 * t * t * t + 2.5 * t * t - 4 * t + 2;
  return 0;
}

struct Share {
  int from = 0;
  float weight = 0;
};

// Which pixels of a row make each of the new one's.
std::vector<std::vector<Share>> shares(int size, int new_size, double factor) {
  const double spread = std::max(1.0, 1 / factor);
  std::vector<std::vector<Share>> all(static_cast<std::size_t>(new_size));
  for (int i = 0; i < new_size; ++i) {
    std::vector<Share>& of = all[static_cast<std::size_t>(i)];
    const double middle = (i + 0.5) / factor - 0.5;
    double sum = 0;
    const int last = static_cast<int>(std::ceil(middle + 2 * spread));
    for (int k = static_cast<int>(std::floor(middle - 2 * spread)); k <= last; ++k) {
      const double weight = weight_at((k - middle) / spread);
      if (weight == 0) continue;
      of.push_back({std::clamp(k, 0, size - 1), static_cast<float>(weight)});
      sum += weight;
    }
    for (Share& share : of) share.weight /= static_cast<float>(sum);
  }
  return all;
}

}  // namespace

GreyImage resized(const GreyImage& image, double factor) {
  GreyImage large{std::max(1, static_cast<int>(std::lround(image.width * factor))),
                  std::max(1, static_cast<int>(std::lround(image.height * factor))),
                  {}};
  const auto columns = shares(image.width, large.width, factor);
  const auto rows = shares(image.height, large.height, factor);
  std::vector<float> broad(static_cast<std::size_t>(large.width) * image.height);
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* row = image.pixels.data() + static_cast<std::size_t>(y) * image.width;
    float* out = broad.data() + static_cast<std::size_t>(y) * large.width;
    for (const std::vector<Share>& column : columns) {
      float sum = 0;
      for (const Share& share : column) sum += share.weight * row[share.from];
      *out++ = sum;
    }
  }
  large.pixels.reserve(static_cast<std::size_t>(large.width) * large.height);
  for (const std::vector<Share>& row : rows) {
    for (int x = 0; x < large.width; ++x) {
      float sum = 0;
      for (const Share& share : row) {
        sum += share.weight * broad[static_cast<std::size_t>(share.from) * large.width + x];
      }
      large.pixels.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(sum), 0L, 255L)));
    }
  }
  return large;
}

}  // namespace prongsai
